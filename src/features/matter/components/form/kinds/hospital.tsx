import { View } from '@tarojs/components'
import { hospitalParts } from '@talent/contract/matter'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { SelectInput } from '@/components/form/select-input'
import { a11y } from '@/lib/a11y'
import { boundOf, type ControlProps } from '../control'

const ORDER = ['首选', '其次', '再次']

/** The hospital, then a picker a preferred day; the next one is asked once the one before it is filled. */
export function Hospital({ field, answer, invalid, onChange }: ControlProps) {
  const { hospital, days } = hospitalParts(answer)
  const change = (name: string | null, next: readonly string[]) =>
    onChange([...(name === null ? [] : [name]), ...new Set(next)])
  const shown = ORDER.slice(0, Math.min(field.max, days.length + 1))
  return (
    <>
      <SelectInput
        label={field.label}
        options={field.options.map((value) => ({ value, text: value }))}
        value={hospital}
        placeholder={field.placeholder ?? undefined}
        invalid={invalid}
        onChange={(name) => change(name, days)}
      />
      {shown.map((name, at) => (
        <View key={name} className="mt8">
          <View className="aux" {...a11y({ 'aria-hidden': true })}>{`希望的日期，${name}`}</View>
          <DateInput
            label={`希望的日期，${name}`}
            value={days[at] ?? null}
            min={boundOf(field.from)}
            max={boundOf(field.to)}
            invalid={invalid}
            onChange={(day) =>
              change(
                hospital,
                day === ''
                  ? days.filter((_, i) => i !== at)
                  : [...days.slice(0, at), day, ...days.slice(at + 1)],
              )
            }
          />
        </View>
      ))}
      {days.length > 0 && (
        <View className="mt8">
          <Button kind="quiet" size="m" onTap={() => change(hospital, [])}>
            清空日期
          </Button>
        </View>
      )}
    </>
  )
}
