import { useState, type ComponentType } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import {
  documentKindsOf,
  documentParts,
  MONEY_UNIT,
  YES_NO,
  yearsOf,
  type Answer,
  type DocumentKind,
  type FieldType,
  type MatterField,
} from '@talent/contract/matter'
import { DateInput } from '@/components/form/date-input'
import { OptionGroup } from '@/components/form/option-group'
import { SelectInput } from '@/components/form/select-input'
import { TextInput, type TextInputProps } from '@/components/form/text-input'
import { todayInChina } from '@/lib/dates'
import { toggled } from '@/lib/toggled'
import { boundOf, type ControlProps } from './control'
import { FamilyMemberInput } from './kinds/family-member'
import { Hospital } from './kinds/hospital'
import { Period } from './kinds/period'
import { Region } from './kinds/region'
import { SchoolWishes } from './kinds/school-wishes'

/** More than these are picked from a list instead of standing open. */
const OPEN_MOST = 5
/** Short choices are two in a row. */
const SHORT = 6

const oneOf = (answer: Answer | undefined) => (typeof answer === 'string' ? answer : '')
const optionsOf = ({ options }: MatterField) => options.map((text) => ({ value: text, text }))

/** What is typed, with the keyboard of its kind. */
const typed = ({
  maxLength,
  unit,
  ...look
}: Partial<Pick<TextInputProps, 'kind' | 'area' | 'maxLength' | 'unit'>>) =>
  function Typed({ field, answer, invalid, onChange, onLeave }: ControlProps) {
    return (
      <TextInput
        label={field.label}
        maxLength={maxLength ?? field.max}
        {...look}
        unit={field.unit ?? unit}
        value={oneOf(answer)}
        placeholder={field.placeholder ?? undefined}
        invalid={invalid}
        onChange={onChange}
        onBlur={onLeave}
      />
    )
  }

const YesNo = ({ field, answer, invalid, onChange }: ControlProps) => (
  <OptionGroup
    label={field.label}
    options={YES_NO.map((value) => ({ value, text: value }))}
    value={oneOf(answer) || null}
    columns={2}
    invalid={invalid}
    onPress={onChange}
  />
)

function Choice({ field, answer, invalid, onChange }: ControlProps) {
  const shared = { label: field.label, options: optionsOf(field), value: oneOf(answer) || null, invalid }
  return field.options.length > OPEN_MOST ? (
    <SelectInput {...shared} onChange={onChange} />
  ) : (
    <OptionGroup
      {...shared}
      columns={field.options.every((text) => text.length <= SHORT) ? 2 : undefined}
      onPress={onChange}
    />
  )
}

function Choices({ field, answer, invalid, onChange }: ControlProps) {
  const many = Array.isArray(answer) ? answer : []
  return (
    <OptionGroup
      label={field.label}
      multiple
      options={optionsOf(field)}
      value={many}
      invalid={invalid}
      onPress={(text) => onChange(toggled(many, text))}
    />
  )
}

const Day = ({ of, field, answer, invalid, onChange }: ControlProps & { of?: 'month' }) => (
  <DateInput
    of={of}
    label={field.label}
    value={oneOf(answer) || null}
    min={boundOf(field.from)}
    max={boundOf(field.to)}
    invalid={invalid}
    onChange={onChange}
  />
)

const Month = (props: ControlProps) => <Day {...props} of="month" />

const Year = ({ field, answer, invalid, onChange }: ControlProps) => (
  <SelectInput
    label={field.label}
    options={yearsOf(field, todayInChina()).map((value) => ({ value, text: `${value} 年` }))}
    value={oneOf(answer) || null}
    placeholder={field.placeholder ?? undefined}
    invalid={invalid}
    onChange={onChange}
  />
)

/** The kind and its number. A kind alone is no answer yet: an optional field stays empty. */
function Document({ field, answer, invalid, onChange, onLeave }: ControlProps) {
  const kinds = documentKindsOf(field.options)
  const given = documentParts(oneOf(answer))
  const [chosen, setChosen] = useState<DocumentKind | undefined>(kinds[0])
  const kind = given.kind ?? chosen
  const change = (of: DocumentKind | undefined, number: string) => {
    setChosen(of)
    onChange(number === '' || of === undefined ? '' : `${of} ${number}`)
  }
  return (
    <>
      <SelectInput
        label={`${field.label}，证件类型`}
        options={kinds.map((value) => ({ value, text: value }))}
        value={kind ?? null}
        invalid={invalid}
        onChange={(next) => change(next, given.number)}
      />
      <View className="mt8">
        <TextInput
          label={`${field.label}，证件号码`}
          kind={kind === '居民身份证' ? 'idcard' : 'text'}
          maxLength={LIMITS.idNumberTyped}
          value={given.number}
          placeholder={field.placeholder ?? '证件号码'}
          invalid={invalid}
          onChange={(number) => change(kind, number)}
          onBlur={onLeave}
        />
      </View>
    </>
  )
}

/** How each kind of field is filled in; what is right for it is in the contract's `FIELD_KINDS`. */
export const CONTROLS: Readonly<Record<FieldType, ComponentType<ControlProps>>> = {
  text: typed({}),
  'long-text': typed({ area: true }),
  'yes-no': YesNo,
  choice: Choice,
  choices: Choices,
  day: Day,
  month: Month,
  year: Year,
  'id-number': typed({ kind: 'idcard', maxLength: LIMITS.idNumberTyped }),
  'id-document': Document,
  phone: typed({ kind: 'phone', maxLength: LIMITS.phoneTyped }),
  number: typed({ kind: 'number', maxLength: LIMITS.numberTyped }),
  money: typed({ kind: 'number', maxLength: LIMITS.numberTyped, unit: MONEY_UNIT }),
  'school-wishes': SchoolWishes,
  hospital: Hospital,
  region: Region,
  period: Period,
  'family-member': FamilyMemberInput,
}
