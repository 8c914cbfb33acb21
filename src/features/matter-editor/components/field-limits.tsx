import { View } from '@tarojs/components'
import { kindOf, type MatterField, type Setting } from '@talent/contract/matter'
import { EDITOR_LIMITS } from '@talent/contract/matter-editor'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Switch } from '@/components/form/switch'
import { TextInput } from '@/components/form/text-input'
import { BoundInput } from './bound-input'
import { NumberInput } from './number-input'

const BOUNDS = [
  ['from', '最早'],
  ['to', '最晚'],
] as const

interface FieldLimitsProps {
  field: MatterField
  onChange: (more: Partial<MatterField>) => void
}

/** What the answers of a question are limited to, as far as their kind knows limits. */
export function FieldLimits({ field, onChange }: FieldLimitsProps) {
  const { maximum, sets, units } = kindOf(field)
  const isSet = (setting: Setting) => sets.includes(setting)
  const unit = units === null ? (field.unit ?? undefined) : (field.unit ?? units[0])
  return (
    <>
      {maximum !== null && (
        <FormField name="matter-max" label={maximum.name}>
          <NumberInput
            label={maximum.name}
            unit={maximum.unit || unit}
            value={field.max}
            onChange={(max) => onChange({ max: max ?? 0 })}
          />
        </FormField>
      )}
      {isSet('min') && (
        <FormField name="matter-min" label="最小的数" optional help="不写就是 0">
          <NumberInput
            label="最小的数"
            unit={unit}
            value={field.min ?? null}
            onChange={(min) => onChange({ min })}
          />
        </FormField>
      )}
      {isSet('unit') && (
        <FormField name="matter-unit" label="单位" optional={units === null}>
          {units === null ? (
            <TextInput
              label="单位"
              value={field.unit ?? ''}
              maxLength={EDITOR_LIMITS.unit}
              placeholder="如：平方米"
              onChange={(typed) => onChange({ unit: typed === '' ? null : typed })}
            />
          ) : (
            <SelectInput
              label="单位"
              options={units.map((value) => ({ value, text: value }))}
              value={unit ?? null}
              onChange={(picked) => onChange({ unit: picked })}
            />
          )}
        </FormField>
      )}
      {isSet('decimals') && (
        <FormField name="matter-decimals" label="最多几位小数" optional help="0 是只能填整数，不写就不限">
          <NumberInput
            label="最多几位小数"
            unit="位"
            value={field.decimals ?? null}
            onChange={(decimals) => onChange({ decimals })}
          />
        </FormField>
      )}
      {BOUNDS.filter(([name]) => isSet(name)).map(([name, label]) => (
        <FormField key={name} name={`matter-${name}`} label={label}>
          <BoundInput
            label={label}
            value={field[name] ?? null}
            onChange={(bound) => onChange({ [name]: bound })}
          />
        </FormField>
      ))}
      {isSet('workingDays') && (
        <View className="between mt16">
          <View className="h-title">只能选工作日</View>
          <Switch
            label="只能选工作日"
            checked={field.workingDays ?? false}
            onChange={(workingDays) => onChange({ workingDays })}
          />
        </View>
      )}
    </>
  )
}
