import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import { LIMITS } from '@talent/contract'
import { reopenRequest, type RequestDetail } from '@talent/contract/service-request'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

const SHAPE: DraftShape<{ reason: string }> = { parts: { reason: v.string() }, empty: { reason: '' } }

/** 没解决，重新办理: once, with what isn't solved. */
export function ReopenSheet({ request, onClose }: { request: RequestDetail; onClose: () => void }) {
  const [asked, setAsked] = useState(false)
  const { draft, change, clear } = useKeptDraft(draftKey('reopen', request.id), SHAPE)
  const { reason } = draft
  const { submit, busy, error } = useSubmit(async () => {
    await call(reopenRequest, { params: { id: request.id }, body: { version: request.version, reason } })
    clear()
    onClose()
  })
  const missing = reason.trim() === ''
  const fault = asked && missing ? '请写明哪里没解决' : fieldFaults(error).reason
  const send = () => {
    setAsked(true)
    if (!missing) void submit()
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="重新办理"
        onClose={onClose}
        feedback={{ faults: { 'reopen-reason': fault }, error }}
        footer={
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            确认重新办理
          </Button>
        }
      >
        <FormField name="reopen-reason" label="哪里没解决" help="专员会看到，材料不用重交" error={fault}>
          <TextInput
            area
            label="哪里没解决"
            value={reason}
            maxLength={LIMITS.reason}
            placeholder="例如：学校说没有收到名单"
            invalid={fault !== undefined}
            onChange={(text) => change({ reason: text })}
          />
        </FormField>
        <View className="mt16">
          <Note>同一条会话接着走，优先由原来的专员办。每件可重新办理一次；再次办结后可以再评价一次。</Note>
        </View>
      </Sheet>
    </Form>
  )
}
