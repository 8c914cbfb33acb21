import { acceptComplaint, takeComplaint, type ComplaintDetail } from '@talent/contract/complaint'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { ComplaintCourse } from './complaint-course'
import { ComplaintHead } from './complaint-head'
import { useWriteForm } from './write-form'

const TAKING = {
  accept: { text: '受理，由我答复', busy: '正在受理', endpoint: acceptComplaint },
  take: { text: '由我接手', busy: '正在接手', endpoint: takeComplaint },
} as const

/** A coordinator's: accepted, then answered; another one's is taken over first. */
export function AnswerPanel({ complaint, title }: { complaint: ComplaintDetail; title: string }) {
  const answer = useWriteForm(complaint, 'answer')
  const taking = useSubmit((event: keyof typeof TAKING) =>
    call(TAKING[event].endpoint, { params: { id: complaint.id }, body: { version: complaint.version } }),
  )
  const may = (event: ComplaintDetail['allowedEvents'][number]) => complaint.allowedEvents.includes(event)
  const take = may('accept') ? 'accept' : may('take') ? 'take' : null
  return (
    <PageShell
      title={title}
      demo
      top={<ComplaintHead complaint={complaint} reader="staff" />}
      footer={
        may('answer') ? (
          answer.bar
        ) : take !== null ? (
          <ActionBar feedback={{ error: taking.error }}>
            <Button
              full
              busy={taking.busy}
              busyText={TAKING[take].busy}
              onTap={() => void taking.submit(take)}
            >
              {TAKING[take].text}
            </Button>
          </ActionBar>
        ) : undefined
      }
    >
      <Form sending={answer.busy}>
        <ComplaintCourse complaint={complaint} reader="staff" />
        {may('answer') && answer.card}
        {complaint.about !== null && <Note>经办过这件事的专员看不到这里，也不参与答复。</Note>}
      </Form>
    </PageShell>
  )
}
