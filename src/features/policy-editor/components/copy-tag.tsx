import type { ReviewState } from '@talent/contract/publication'
import { StatusTag, type Tag } from '@/components/data/status-tag'

const REVIEWED: Record<Exclude<ReviewState, 'none'>, Tag> = {
  waiting: { tone: 'grey', icon: 'inbox', text: '待审' },
  approved: { tone: 'green', icon: 'check', text: '审核通过' },
  returned: { tone: 'amber-line', icon: 'refuse', text: '已退回' },
}

/** That something isn't published yet, and how far its review is. */
export function CopyTag({ review, text = '草稿' }: { review: ReviewState; text?: string }) {
  return (
    <StatusTag {...(review === 'none' ? { tone: 'amber-line', icon: 'edit', text } : REVIEWED[review])} />
  )
}
