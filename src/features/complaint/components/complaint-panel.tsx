import type { ComplaintDetail } from '@talent/contract/complaint'
import { Form } from '@/components/form/form'
import { PageShell } from '@/components/layout/page-shell'
import { ComplaintActs } from './complaint-acts'
import { ComplaintCourse } from './complaint-course'
import { ComplaintHead } from './complaint-head'
import { useWriteForm } from './write-form'

/** One's own: what was answered, and what one may still ask. */
export function ComplaintPanel({ complaint, title }: { complaint: ComplaintDetail; title: string }) {
  const ask = useWriteForm(complaint, 'ask')
  const asks = complaint.allowedEvents.includes('ask')
  return (
    <PageShell
      title={title}
      demo
      top={<ComplaintHead complaint={complaint} reader="talent" />}
      footer={asks ? ask.bar : undefined}
    >
      <Form sending={ask.busy}>
        <ComplaintCourse complaint={complaint} reader="talent" />
        {asks && ask.card}
        <ComplaintActs complaint={complaint} />
      </Form>
    </PageShell>
  )
}
