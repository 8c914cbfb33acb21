import type { NoticeSummary } from '@talent/contract/recruitment'
import { NextStepStrip } from '@/components/data/next-step'
import { daysLeft, fullEnd, fullTime } from '../labels'

interface DeadlineStripProps {
  notice: Pick<NoticeSummary, 'applyFrom' | 'applyUntil' | 'phase'> & { workingDaysLeft?: number | null }
}

/** From when or until when one can apply; nothing once that is over or where the source names no day. */
export function DeadlineStrip({ notice }: DeadlineStripProps) {
  const { applyFrom, applyUntil, phase, workingDaysLeft = null } = notice
  if (phase === 'upcoming' && applyFrom !== null)
    return <NextStepStrip tone="wait" who={{ icon: 'calendar' }} by={`${fullTime(applyFrom)} 开始报名`} />
  if (phase !== 'open' || applyUntil === null) return null
  return (
    <NextStepStrip
      tone="staff"
      who={{ icon: 'calendar' }}
      by={`${fullEnd(applyUntil)} 截止`}
      remaining={daysLeft(workingDaysLeft)}
    />
  )
}
