import { View } from '@tarojs/components'
import { FIELD_KINDS, FIELD_TYPES, kindOf, SENSITIVITIES, type MatterField } from '@talent/contract/matter'
import {
  EDITOR_LIMITS,
  fieldTypeLabel,
  SENSITIVITY_LABEL,
  withField,
  withoutField,
} from '@talent/contract/matter-editor'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Switch } from '@/components/form/switch'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useKeptPart } from '../kept-part'
import type { EditedMatter } from '../use-working-copy'
import { ConditionInput } from './condition-input'
import { OptionsInput } from './options-input'

interface FieldSheetProps {
  code: string
  /** As it is saved, or a new one. */
  field: MatterField
  isNew: boolean
  section: number
  publishedOptions: readonly string[]
  edited: EditedMatter
  onClose: () => void
}

const NOT_SENSITIVE = ''

/** 编辑问题 */
export function FieldSheet({
  code,
  field: saved,
  isNew,
  section,
  publishedOptions,
  edited,
  onClose,
}: FieldSheetProps) {
  const { content, saving } = edited
  const { part: field, change, clear } = useKeptPart(code, `fields.${saved.key}`, saved)
  const all = content.sections.flatMap(({ fields }) => fields)
  const at = all.findIndex(({ key }) => key === saved.key)
  const before = at < 0 ? all : all.slice(0, at)
  const faults = Object.fromEntries(
    edited.faults
      .filter((fault) => fault.field === `fields.${saved.key}`)
      .map(({ message }) => ['matter-field', message]),
  )
  const done = () => {
    clear()
    onClose()
  }
  const text = (
    name: 'label' | 'help' | 'basis' | 'placeholder',
    label: string,
    maxLength: number,
    more: { area?: boolean; help?: string; optional?: boolean } = {},
  ) => (
    <FormField name={`matter-${name}`} label={label} help={more.help} optional={more.optional}>
      <TextInput
        label={label}
        area={more.area}
        value={field[name] ?? ''}
        maxLength={maxLength}
        onChange={(value) => change({ [name]: value === '' && name !== 'label' ? null : value })}
      />
    </FormField>
  )
  return (
    <Form sending={saving.busy}>
      <Sheet
        open
        title="编辑问题"
        onClose={onClose}
        feedback={{ faults: isNew ? {} : faults, error: saving.error }}
        footer={
          <View className="btns">
            {!isNew && (
              <Button kind="danger" onTap={() => void saving.submit(withoutField(content, saved.key), done)}>
                删除
              </Button>
            )}
            <Button
              busy={saving.busy}
              busyText="正在保存"
              onTap={() => void saving.submit(withField(content, field, section), done)}
            >
              保存问题
            </Button>
          </View>
        }
      >
        {text('label', '问什么', EDITOR_LIMITS.label)}
        <FormField name="matter-field" label="答案类型">
          <SelectInput
            label="答案类型"
            options={FIELD_TYPES.map((value) => ({ value, text: fieldTypeLabel(value) }))}
            value={field.type}
            onChange={(type) => change({ type, options: [], max: FIELD_KINDS[type].max })}
          />
        </FormField>
        {kindOf(field).lists === 'own' && (
          <FormField name="matter-options" label="选项" help="发布过的选项只能停用，老的申请还按原来的字显示">
            <OptionsInput field={field} published={publishedOptions} onChange={change} />
          </FormField>
        )}
        {text('help', '为什么问', EDITOR_LIMITS.help, { area: true, help: '写给人才看', optional: true })}
        {text('basis', '依据', EDITOR_LIMITS.basis, { optional: true })}
        {text('placeholder', '示例', EDITOR_LIMITS.placeholder, { optional: true })}
        <FormField name="matter-when" label="什么时候问" help="只能看前面的问题">
          <ConditionInput value={field.when} before={before} onChange={(when) => change({ when })} />
        </FormField>
        <FormField name="matter-sensitivity" label="敏感信息" help="会遮住，每次查看都留痕">
          <SelectInput
            label="敏感信息"
            options={[
              { value: NOT_SENSITIVE, text: '不敏感' },
              ...SENSITIVITIES.map((value) => ({ value, text: SENSITIVITY_LABEL[value] })),
            ]}
            value={field.sensitivity ?? NOT_SENSITIVE}
            onChange={(value) => change({ sensitivity: value === NOT_SENSITIVE ? null : value })}
          />
        </FormField>
        <View className="between mt16">
          <View className="h-title">必填</View>
          <Switch label="必填" checked={field.required} onChange={(required) => change({ required })} />
        </View>
      </Sheet>
    </Form>
  )
}
