import { CustomWrapper } from '@tarojs/components'
import type { Answer, MatterField } from '@talent/contract'
import { DateInput } from '@/components/date-input'
import { FormField } from '@/components/form-field'
import { OptionGroup } from '@/components/option-group'
import { SelectInput } from '@/components/select-input'
import { TextInput } from '@/components/text-input'

interface FieldControlProps {
  field: MatterField
  answer: Answer | undefined
  fault?: string
  onChange: (answer: Answer) => void
  /** Left: time to check it. */
  onLeave: () => void
}

/** More than these are picked from a list instead of standing open. */
const OPEN_MOST = 5
/** Short choices stand two in a row. */
const SHORT = 6
const KIND = {
  'id-number': 'idcard',
  phone: 'phone',
  number: 'number',
  text: 'text',
  'long-text': 'text',
} as const

function Control({ field, answer, fault, onChange, onLeave }: FieldControlProps) {
  const invalid = fault !== undefined
  const one = typeof answer === 'string' ? answer : ''
  const options = field.options.map((text) => ({ value: text, text }))
  switch (field.type) {
    case 'choice':
      return options.length > OPEN_MOST ? (
        <SelectInput
          label={field.label}
          options={options}
          value={one || null}
          invalid={invalid}
          onChange={onChange}
        />
      ) : (
        <OptionGroup
          label={field.label}
          options={options}
          value={one || null}
          invalid={invalid}
          columns={field.options.every((text) => text.length <= SHORT) ? 2 : undefined}
          onPress={onChange}
        />
      )
    case 'choices': {
      const many = Array.isArray(answer) ? answer : []
      return (
        <OptionGroup
          label={field.label}
          multiple
          options={options}
          value={many}
          invalid={invalid}
          onPress={(text) =>
            onChange(many.includes(text) ? many.filter((other) => other !== text) : [...many, text])
          }
        />
      )
    }
    case 'day':
      return <DateInput label={field.label} value={one || null} invalid={invalid} onChange={onChange} />
    default:
      return (
        <TextInput
          label={field.label}
          kind={KIND[field.type]}
          area={field.type === 'long-text'}
          value={one}
          placeholder={field.placeholder ?? undefined}
          maxLength={field.type === 'number' ? 12 : field.max}
          invalid={invalid}
          onChange={onChange}
          onBlur={onLeave}
        />
      )
  }
}

/** One field of any matter: the engine knows types, never matters. Each in a wrapper of its own, so that a key stroke resends this field only. */
export function FieldControl(props: FieldControlProps) {
  const { field, fault } = props
  const help = [field.help, field.basis && `依据：${field.basis}`].filter(Boolean).join(' ')
  return (
    <CustomWrapper>
      <FormField
        name={`answers.${field.key}`}
        label={field.label}
        help={help || undefined}
        optional={!field.required}
        error={fault}
      >
        <Control {...props} />
      </FormField>
    </CustomWrapper>
  )
}
