import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import { refuseRecognition, type Recognition } from '@talent/contract/recognition'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

/** 不予认定 during 公示: on what it rests, and what would change it. */
export function RefuseSheet({
  recognition: { id, version },
  onClose,
}: {
  recognition: Pick<Recognition, 'id' | 'version'>
  onClose: () => void
}) {
  const { part, change, clear } = useKeptPart('desk-edit', `refuse-${id}`, { basis: '', change: '' })
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    await call(refuseRecognition, { params: { id }, body: { version, ...part } })
    clear()
    onClose()
  })
  const told = fieldFaults(error)
  const without = { basis: part.basis.trim() === '', change: part.change.trim() === '' }
  const faults = {
    basis: asked && without.basis ? '请写明依据' : told.basis,
    change: asked && without.change ? '请写明什么情况会不同' : told.change,
  }
  const send = () => {
    setAsked(true)
    if (!without.basis && !without.change) void submit()
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="不予认定"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button full kind="danger" busy={busy} busyText="正在提交" onTap={send}>
            不予认定，告诉本人
          </Button>
        }
      >
        <FormField name="basis" label="依据" help="查实了什么，哪份文件哪一条" error={faults.basis}>
          <TextInput
            area
            label="依据"
            value={part.basis}
            maxLength={LIMITS.basis}
            invalid={faults.basis !== undefined}
            onChange={(basis) => change({ basis })}
          />
        </FormField>
        <FormField name="change" label="什么情况会不同" help="申请人看得到" error={faults.change}>
          <TextInput
            area
            label="什么情况会不同"
            value={part.change}
            maxLength={LIMITS.note}
            invalid={faults.change !== undefined}
            onChange={(words) => change({ change: words })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}
