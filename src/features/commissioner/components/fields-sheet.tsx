import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import { View } from '@tarojs/components'
import type { RequestSummary } from '@talent/contract/service-request'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import {
  FIELDS_SHEETS,
  type FieldsAction,
  type FieldsSheetRow,
  type SheetField,
  type Timed,
} from '../fields-sheets'
import { useRequestChange } from '../use-request-change'
import type { HandleSheetProps } from './sheet-props'

interface FieldProps {
  field: SheetField
  request: Timed
  value: string
  invalid: boolean
  onChange: (value: string) => void
}

function SheetInput({ field, request, value, invalid, onChange }: FieldProps) {
  const { kind, label } = field
  if (kind === 'day')
    return <DateInput label={label} value={value || null} min={todayInChina()} onChange={onChange} />
  if (kind === 'choice')
    return (
      <Chips
        look="pick"
        label={label}
        options={field.options?.(request) ?? []}
        value={value || null}
        onPress={onChange}
      />
    )
  return (
    <TextInput
      area
      label={label}
      value={value}
      maxLength={field.max ?? LIMITS.note}
      placeholder={field.placeholder}
      invalid={invalid}
      onChange={onChange}
    />
  )
}

interface FieldsSheetProps extends Omit<HandleSheetProps, 'request'> {
  request: Timed & Pick<RequestSummary, 'id' | 'version'>
  action: FieldsAction
  /** What is settled by what was pressed: it isn't asked any more. */
  settled?: Readonly<Record<string, string>>
}

/** What an action asks for, by its row; kept while it isn't sent. */
export function FieldsSheet({
  action,
  request,
  store: { draft, change },
  onClose,
  settled = {},
}: FieldsSheetProps) {
  const [asked, setAsked] = useState(false)
  const row: FieldsSheetRow = FIELDS_SHEETS[action]
  const keptAs = (key: string) => `${action}.${key}`
  const values = Object.fromEntries(
    row.fields.map(({ key }) => [key, settled[key] ?? draft.words[keptAs(key)] ?? '']),
  )
  const fields = row.fields.filter(({ key }) => settled[key] === undefined)
  const write = (key: string, value: string) =>
    change(({ words }) => ({ words: { ...words, [keptAs(key)]: value } }))
  const { submit, busy, error } = useRequestChange(request, action, () => {
    change(({ words }) => ({
      words: Object.fromEntries(Object.entries(words).filter(([key]) => !key.startsWith(`${action}.`))),
    }))
    onClose()
  })
  const isMissing = ({ key, optional }: SheetField) => !optional && (values[key] ?? '').trim() === ''
  const faultOf = (field: SheetField) =>
    asked && isMissing(field)
      ? `请${field.kind === 'text' ? '填写' : '选择'}${field.label}`
      : fieldFaults(error)[field.key]
  const send = () => {
    setAsked(true)
    if (row.fields.some(isMissing)) return
    void submit((version) => row.send(request.id, version, values))
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={row.title}
        onClose={onClose}
        feedback={{
          faults: Object.fromEntries(fields.map((field) => [`${action}-${field.key}`, faultOf(field)])),
          error,
        }}
        footer={
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            {row.act}
          </Button>
        }
      >
        {fields.map((field) => (
          <FormField
            key={field.key}
            name={`${action}-${field.key}`}
            label={field.label}
            optional={field.optional}
            help={field.help}
            error={faultOf(field)}
          >
            <SheetInput
              field={field}
              request={request}
              value={values[field.key] ?? ''}
              invalid={faultOf(field) !== undefined}
              onChange={(value) => write(field.key, value)}
            />
          </FormField>
        ))}
        <View className="mt16">
          <Note>{row.note(request)}</Note>
        </View>
      </Sheet>
    </Form>
  )
}
