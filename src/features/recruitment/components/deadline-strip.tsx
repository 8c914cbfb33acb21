import type { NoticeSummary } from '@talent/contract'
import { NextStepStrip } from '@/components/next-step'
import { daysLeft, deadline } from '../labels'

interface DeadlineStripProps {
  notice: Pick<NoticeSummary, 'applyUntil' | 'phase'> & { workingDaysLeft?: number | null }
}

/** Until when one can apply; nothing once that is over or where the source names no day. */
export function DeadlineStrip({ notice: { applyUntil, phase, workingDaysLeft = null } }: DeadlineStripProps) {
  if (phase !== 'open' || applyUntil === null) return null
  return (
    <NextStepStrip
      tone="staff"
      who={{ icon: 'calendar' }}
      by={`${deadline(applyUntil)} 截止`}
      remaining={daysLeft(workingDaysLeft)}
    />
  )
}
