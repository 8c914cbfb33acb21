import type { Reviewing } from '@talent/contract/publication'
import { Note } from '@/components/feedback/note'
import { momentLabel } from '@/lib/dates'

/** How far the 审核 of what is being written is, and who acts next; nothing where nobody sent it and nobody has to. */
export function ReviewNote({ review: { required, state, sent } }: { review: Reviewing }) {
  if (sent === null) return required ? <Note>发布前要送审，由另一位统筹通过。</Note> : null
  const { by, at, decidedBy, decidedAt, reason } = sent
  const decided = `${decidedBy ?? ''}${decidedAt === null ? '' : momentLabel(decidedAt)}`
  if (state === 'waiting')
    return <Note icon="inbox">{`${by}${momentLabel(at)}送审，等另一位统筹审核。再改动就要重新送审。`}</Note>
  if (state === 'approved')
    return <Note icon="check">{`${decided}审核通过，可以发布。再改动就要重新送审。`}</Note>
  if (state === 'returned')
    return <Note tone="amber" icon="refuse">{`${decided}退回：${reason ?? ''}。请修改后再送审。`}</Note>
  return (
    <Note tone="amber">
      {reason === null
        ? `${by}${momentLabel(at)}送审后又改过，要重新送审。`
        : `${decided}退回：${reason}。已经改过，请再送审。`}
    </Note>
  )
}
