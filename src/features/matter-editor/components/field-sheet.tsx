import { View } from '@tarojs/components'
import {
  FACTS,
  FIELD_KINDS,
  FIELD_TYPES,
  kindOf,
  SENSITIVITIES,
  type Fact,
  type MatterField,
} from '@talent/contract/matter'
import {
  EDITOR_LIMITS,
  FACT_LABEL,
  ofType,
  SENSITIVITY_LABEL,
  withField,
  withoutField,
} from '@talent/contract/matter-editor'
import { Chips } from '@/components/form/chips'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Switch } from '@/components/form/switch'
import { TextInput } from '@/components/form/text-input'
import { useKeptPart } from '../kept-part'
import type { EditedMatter } from '../use-working-copy'
import { ConditionInput } from './condition-input'
import { FieldLimits } from './field-limits'
import { FieldPreview } from './field-preview'
import { OptionConditions } from './option-conditions'
import { OptionsInput } from './options-input'
import { PartSheet } from './part-sheet'

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
const OWN_QUESTION = ''

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
  const { lists } = kindOf(field)
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
    <PartSheet
      title="编辑问题"
      save="保存问题"
      saving={saving}
      faults={isNew ? {} : faults}
      onSave={() => void saving.submit(withField(content, field, section), done)}
      onRemove={isNew ? undefined : () => void saving.submit(withoutField(content, saved.key), done)}
      onClose={onClose}
    >
      {text('label', '问什么', EDITOR_LIMITS.label)}
      <FormField name="matter-field" label="答案类型">
        <SelectInput
          label="答案类型"
          options={FIELD_TYPES.map((value) => ({ value, text: FIELD_KINDS[value].name }))}
          value={field.type}
          onChange={(type) => change(ofType(type))}
        />
      </FormField>
      {lists === 'own' && (
        <FormField name="matter-options" label="选项" help="发布过的选项只能停用，老的申请还按原来的字显示">
          <OptionsInput field={field} published={publishedOptions} onChange={change} />
        </FormField>
      )}
      {lists !== 'own' && lists !== null && (
        <FormField name="matter-options" label="列出哪些" help="一个都不选，就是全部">
          <Chips
            label="列出哪些"
            look="pick"
            multiple
            options={lists.map((value) => ({ value, text: value }))}
            value={field.options}
            onPress={(one) =>
              change({ options: lists.filter((all) => (all === one) !== field.options.includes(all)) })
            }
          />
        </FormField>
      )}
      <FieldLimits key={field.type} field={field} onChange={change} />
      {text('help', '为什么问', EDITOR_LIMITS.help, { area: true, help: '写给人才看', optional: true })}
      {text('basis', '依据', EDITOR_LIMITS.basis, { optional: true })}
      {text('placeholder', '示例', EDITOR_LIMITS.placeholder, { optional: true })}
      <FormField name="matter-when" label="什么时候问" help="只能看前面的问题">
        <ConditionInput
          label="什么时候问"
          none="总是问"
          value={field.when}
          before={before}
          onChange={(when) => change({ when })}
        />
      </FormField>
      {field.options.length > 0 && (
        <FormField name="matter-option-when" label="选项什么时候可选" optional>
          <OptionConditions field={field} before={before} onChange={change} />
        </FormField>
      )}
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
      <FormField
        name="matter-fact"
        label="和其他事项共用的问题"
        help="一件事联办里，几个事项都问到的只问一次，填过的直接带出"
      >
        <SelectInput
          label="和其他事项共用的问题"
          options={[
            { value: OWN_QUESTION, text: '只属于本事项' },
            ...FACTS.map((value) => ({ value: value as string, text: FACT_LABEL[value] })),
          ]}
          value={field.fact ?? OWN_QUESTION}
          onChange={(value) => change({ fact: value === OWN_QUESTION ? null : (value as Fact) })}
        />
      </FormField>
      <View className="between mt16">
        <View className="h-title">必填</View>
        <Switch
          label="必填"
          checked={field.required}
          onChange={(required) => change({ required, requiredWhen: undefined })}
        />
      </View>
      {!field.required && (
        <FormField name="matter-required-when" label="什么时候必填" help="平时选填，只在这时必填">
          <ConditionInput
            label="什么时候必填"
            none="总是选填"
            value={field.requiredWhen}
            before={before}
            onChange={(requiredWhen) => change({ requiredWhen })}
          />
        </FormField>
      )}
      <FieldPreview key={`preview ${field.type}`} field={field} />
    </PartSheet>
  )
}
