import { useState } from 'react'
import { View } from '@tarojs/components'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { FormField } from '@/components/form/form-field'
import { Note } from '@/components/feedback/note'
import { Sheet } from '@/components/layout/sheet'
import { TextInput } from '@/components/form/text-input'
import { fieldFaults } from '@/lib/error-text'
import type { HandleAction } from '../handle-actions'
import { useRequestChange } from '../use-request-change'
import type { WordsSheet as Row } from '../words-sheets'
import type { HandleSheetProps } from './sheet-props'

/** One text, what follows from it, and the button. */
export function WordsSheet({
  action,
  row,
  request,
  store: { draft, change },
  onClose,
}: HandleSheetProps & { action: HandleAction; row: Row }) {
  const [asked, setAsked] = useState(false)
  const words = draft.words[action] ?? ''
  const write = (text: string) => change(({ words }) => ({ words: { ...words, [action]: text } }))
  const forget = () =>
    change(({ words }) => ({
      words: Object.fromEntries(Object.entries(words).filter(([key]) => key !== action)),
    }))
  const { submit, busy, error } = useRequestChange(request, action, () => {
    forget()
    onClose()
  })
  const missing = !row.optional && words.trim() === ''
  const fault = asked && missing ? `请填写${row.label}` : fieldFaults(error)[row.field]
  const send = () => {
    setAsked(true)
    if (!missing) void submit((version) => row.send(request.id, version, words))
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={row.title}
        onClose={onClose}
        feedback={{ faults: { [`${action}-words`]: fault }, error }}
        footer={
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            {row.act}
          </Button>
        }
      >
        <FormField
          name={`${action}-words`}
          label={row.label}
          optional={row.optional}
          help={row.help}
          error={fault}
        >
          <TextInput
            area
            label={row.label}
            value={words}
            maxLength={row.max}
            placeholder={row.placeholder}
            invalid={fault !== undefined}
            onChange={write}
          />
        </FormField>
        <View className="mt16">
          <Note>{row.note(request)}</Note>
        </View>
      </Sheet>
    </Form>
  )
}
