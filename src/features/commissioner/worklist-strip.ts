import type { ClockView, NextStep } from '@talent/contract/service-request'
import type { NextStepStripProps } from '@/components/data/next-step'
import { dayLabel, dueLabel, monthDay, provisionalMark, remainingLabel } from '@/lib/dates'

/** The next step on one dense line of a worklist: the day first, then what is to be done. */
export function worklistStrip({
  nextStep: step,
  clock,
}: {
  nextStep: NextStep
  clock: Pick<ClockView, 'lateBy'>
}): NextStepStripProps {
  const who = { icon: 'clock' } as const
  const provisional = provisionalMark(step.provisional)
  const { dueOn, remaining } = step
  if (step.actor === 'talent') {
    const by = dueOn === null ? `申请人${step.what}` : `申请人 ${monthDay(dueOn)}前${step.what}${provisional}`
    return {
      tone: 'wait',
      who,
      by,
      remaining: clock.lateBy > 0 ? remainingLabel(-clock.lateBy) : undefined,
      remark: step.clockStopped ? '不计时' : undefined,
    }
  }
  if (dueOn === null || remaining === null) return { tone: 'staff', who, by: step.what }
  if (remaining < 0) return { tone: 'over', who, remaining: remainingLabel(remaining), remark: step.what }
  if (remaining === 0)
    return {
      tone: 'you',
      who,
      remaining: `${dueLabel(dueOn, undefined, step.closesAt)}${provisional}`,
      remark: step.what,
    }
  return {
    tone: 'staff',
    who,
    by: `${dayLabel(dueOn)}${provisional}`,
    remaining: remainingLabel(remaining),
    remark: step.what,
  }
}
