import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { COMPLAINT_WORKING_DAYS } from '@talent/contract/complaint'
import { objectToRecognition, type Publicised } from '@talent/contract/recognition'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** 提异议: it becomes a 投诉建议 of whoever writes it, with a number and a day. */
export function ObjectSheet({ one, onClose }: { one: Publicised; onClose: () => void }) {
  const { part, change, clear } = useKeptPart('complain', `objection-${one.id}`, { words: '' })
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    const { id } = await call(objectToRecognition, { params: { id: one.id }, body: { words: part.words } })
    clear()
    onClose()
    go('complaint', { id })
  })
  const missing = part.words.trim() === ''
  const faults = { words: asked && missing ? '请写明哪里不对，有什么依据' : fieldFaults(error).words }
  const send = () => {
    setAsked(true)
    if (!missing) void submit()
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="提异议"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            提交异议
          </Button>
        }
      >
        <View className="aux">{`${one.name}，拟认定 ${one.category}`}</View>
        <FormField name="words" label="异议" help="哪里不对，有什么依据" error={faults.words}>
          <TextInput
            area
            label="异议"
            value={part.words}
            maxLength={LIMITS.complaint}
            invalid={faults.words !== undefined}
            onChange={(words) => change({ words })}
          />
        </FormField>
        <Note icon="lock">
          {`被公示的人和核验的专员看不到是谁提的、写了什么。由统筹人员核实，${COMPLAINT_WORKING_DAYS} 个工作日内答复，答复前不认定。`}
        </Note>
      </Sheet>
    </Form>
  )
}
