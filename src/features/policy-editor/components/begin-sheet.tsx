import { LIMITS } from '@talent/contract'
import { beginPolicy } from '@talent/contract/policy-editor'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useKeptPart } from '../kept-part'

/** A name to begin with; all else is written in the editor. */
export function BeginSheet({ onClose }: { onClose: () => void }) {
  const { part, change, clear } = useKeptPart('new', 'begin', { title: '', pressed: false })
  const title = part.title.trim()
  const faults = part.pressed && title === '' ? { title: '请填写政策名称' } : {}
  const { submit, busy, error } = useSubmit(async () => {
    const { id } = await call(beginPolicy, { body: { title } })
    clear()
    onClose()
    void go('policyEditor', { id })
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="起草一份政策"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText="正在新建"
            onTap={() => {
              change({ pressed: true })
              if (title !== '') void submit()
            }}
          >
            开始起草
          </Button>
        }
      >
        <FormField name="title" label="政策名称" help="发布前只有统筹看得到" error={faults.title}>
          <TextInput
            label="政策名称"
            value={part.title}
            maxLength={LIMITS.basis}
            invalid={faults.title !== undefined}
            onChange={(next) => change({ title: next })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}
