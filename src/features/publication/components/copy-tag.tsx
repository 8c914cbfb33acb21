import type { ReviewState } from '@talent/contract/publication'
import { momentLabel } from '@/lib/dates'
import { StatusTag, type Tag } from '@/components/data/status-tag'

const REVIEWED: Record<Exclude<ReviewState, 'none'>, Tag> = {
  waiting: { tone: 'grey', icon: 'inbox', text: '待审' },
  approved: { tone: 'green', icon: 'check', text: '审核通过' },
  returned: { tone: 'amber-line', icon: 'refuse', text: '已退回' },
}

/** That something isn't published yet, and how far its review is. */
export function CopyTag({
  review,
  scheduledAt = null,
  text = '草稿',
}: {
  review: ReviewState
  /** It goes live by the clock. */
  scheduledAt?: string | null
  text?: string
}) {
  if (scheduledAt !== null)
    return <StatusTag tone="green" icon="clock" text={`${momentLabel(scheduledAt)}发布`} />
  return (
    <StatusTag {...(review === 'none' ? { tone: 'amber-line', icon: 'edit', text } : REVIEWED[review])} />
  )
}
