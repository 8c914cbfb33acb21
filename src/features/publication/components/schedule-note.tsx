import type { Scheduled } from '@talent/contract/publication'
import { Note } from '@/components/feedback/note'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { momentLabel } from '@/lib/dates'
import { useSubmit } from '@/lib/use-submit'

/** When what was written goes live by the clock, who said so, and the way to call it off. */
export function ScheduleNote({
  scheduled,
  callOff,
}: {
  scheduled: Scheduled | null
  callOff: (schedule: string) => Promise<unknown>
}) {
  const { submit, busy, error } = useSubmit(async (schedule: string) => {
    await callOff(schedule)
  })
  if (scheduled === null) return null
  const { at, by, writtenOn } = scheduled
  return (
    <>
      <Note tone={writtenOn ? 'amber' : 'blue'} icon="clock">
        {`${by}定在${momentLabel(at)}（北京时间）自动发布。${writtenOn ? '之后又改过，改的那些不会一起发布。' : ''}`}
      </Note>
      <SubmitFeedback error={error} />
      <Button kind="outline" full busy={busy} busyText="正在取消" onTap={() => void submit(scheduled.id)}>
        取消定时发布
      </Button>
    </>
  )
}
