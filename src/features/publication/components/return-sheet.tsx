import { LIMITS } from '@talent/contract'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { useKeptPart } from '@/lib/kept-part'
import { useSubmit } from '@/lib/use-submit'
import type { Edited } from './fields-sheet'

interface ReturnSheetProps {
  of: Pick<Edited<unknown>, 'id' | 'kept'>
  /** What was sent, by its id. */
  review: string
  giveBack: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Why it is sent back: kept on the phone while one types. */
export function ReturnSheet({ of: { id, kept }, review, giveBack, onClose }: ReturnSheetProps) {
  const { part, change, clear } = useKeptPart(kept, `${id}:return-${review}`, { reason: '', pressed: false })
  const reason = part.reason.trim()
  const faults = part.pressed && reason === '' ? { reason: '请填写退回的原因' } : {}
  const { submit, busy, error } = useSubmit(async () => {
    await giveBack(reason)
    clear()
    onClose()
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="退回"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText="正在退回"
            onTap={() => {
              change({ pressed: true })
              if (reason !== '') void submit()
            }}
          >
            退回给作者
          </Button>
        }
      >
        <FormField name="reason" label="退回的原因" help="作者会收到，改完再送审" error={faults.reason}>
          <TextInput
            label="退回的原因"
            value={part.reason}
            maxLength={LIMITS.reason}
            invalid={faults.reason !== undefined}
            onChange={(next) => change({ reason: next })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}
