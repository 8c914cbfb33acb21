import { LIMITS } from '@talent/contract'
import type { ApplicationChanged } from '@talent/contract/application'
import { hireOne, reasonFault, refuseOne, USUAL_REASONS, type Applicant } from '@talent/contract/employer'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { AskSheet } from '@/components/form/ask-sheet'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { AnswerTemplates } from './answer-templates'

type Answered = Pick<Applicant, 'id' | 'version' | 'name'>
interface SheetProps {
  applicant: Answered
  onDone: (changed: ApplicationChanged) => void
  onClose: () => void
}

export const HireSheet = ({ applicant: { id, version, name }, onDone, onClose }: SheetProps) => (
  <AskSheet
    title={`录用${name}`}
    label="报到的安排"
    help="对方收到的就是这段话；录用后对方不能再撤回"
    missing="请写清报到的安排"
    max={LIMITS.note}
    act="录用"
    acting="正在提交"
    kept={{ kind: 'desk-edit', id: `hire:${id}` }}
    offers={(words, put) => <AnswerTemplates use="hire" words={words} onPick={put} />}
    send={async (words) => onDone(await call(hireOne, { params: { id }, body: { version, words } }))}
    onClose={onClose}
  />
)

/** One reason, in words of one's own or one of the usual. */
export function ReasonField({
  value,
  error,
  onChange,
}: {
  value: string
  error: string | undefined
  onChange: (reason: string) => void
}) {
  return (
    <FormField
      name="reason"
      label="原因"
      help="对方看得到这句话。不能写性别、婚育、籍贯等与岗位无关的理由"
      error={error}
    >
      <Chips
        label="常用的原因"
        options={USUAL_REASONS.map((text) => ({ value: text, text }))}
        value={USUAL_REASONS.find((text) => text === value) ?? null}
        onPress={onChange}
      />
      <TextInput
        label="原因"
        value={value}
        maxLength={LIMITS.reason}
        invalid={error !== undefined}
        onChange={onChange}
      />
      <AnswerTemplates use="refuse" words={value} onPick={onChange} />
    </FormField>
  )
}

/** What is wrong with the words as they are, before they are sent. */
export const faultOfReason = (reason: string): string | undefined =>
  reason.trim() === '' ? '请写明原因，对方看得到' : (reasonFault(reason) ?? undefined)

export function RefuseSheet({ applicant: { id, version, name }, onDone, onClose }: SheetProps) {
  const { part, change, clear } = useKeptPart('desk-edit', `refuse:${id}`, { reason: '', pressed: false })
  const { submit, busy, error } = useSubmit(async () => {
    const changed = await call(refuseOne, { params: { id }, body: { version, reason: part.reason } })
    clear()
    onDone(changed)
    onClose()
  })
  const wrong = faultOfReason(part.reason)
  const faults = { reason: part.pressed ? (wrong ?? fieldFaults(error).reason) : undefined }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`${name}不合适`}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            kind="danger"
            busy={busy}
            busyText="正在提交"
            onTap={() => {
              change({ pressed: true })
              if (wrong === undefined) void submit()
            }}
          >
            不合适
          </Button>
        }
      >
        <ReasonField value={part.reason} error={faults.reason} onChange={(reason) => change({ reason })} />
      </Sheet>
    </Form>
  )
}
