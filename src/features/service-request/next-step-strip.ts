import { OUTCOME_LABEL, type NextStep, type RequestDetail } from '@talent/contract/service-request'
import type { NextStepStripProps } from '@/components/data/next-step'
import { dueLabel, provisionalMark, remainingLabel, spentLabel } from '@/lib/dates'

type Reader = RequestDetail['viewer']

/** The one derivation's answer in the words of the design, for whoever reads it. */
export function nextStepStrip(step: NextStep, reader: Reader): NextStepStripProps {
  const { actor, who, portrait, dueOn, remaining, clockStopped, provisional } = step
  const what = actor === 'coordinator' && reader === 'talent' ? `为您${step.what}` : step.what
  const mine = actor === reader
  if (step.offer === 'evaluate') {
    return {
      tone: 'done',
      who: { icon: 'check-circle' },
      lead: '已办结，',
      what: mine ? `您${what}` : '等申请人评价，自愿',
    }
  }
  if (step.offer === 'resume')
    return {
      tone: 'wait',
      who: { icon: 'clock' },
      lead: '已终止，',
      what: mine ? `您${what}` : `申请人${what}`,
    }
  const over = remaining !== null && remaining < 0
  const late = over && actor !== 'talent'
  const due = {
    by:
      dueOn === null
        ? undefined
        : `${dueLabel(dueOn, undefined, step.closesAt)}${provisionalMark(provisional)}`,
    // On the last day the time of day says it all.
    remaining:
      remaining === null || remaining === 0
        ? undefined
        : over && !late
          ? '已过这一天，仍可补交'
          : remainingLabel(remaining),
    // Nobody waits for staff while the clock is paused but where an answer may still come.
    remark: clockStopped ? (actor === 'talent' ? '不计时' : '不计时，仍可补交') : undefined,
  }
  if (mine) {
    const face = reader === 'talent' ? ({ name: '您', tone: 'you' } as const) : { name: '我' }
    const calm = reader === 'talent' || remaining === 0 ? 'you' : 'staff'
    return { tone: late ? 'over' : calm, who: face, lead: '轮到您：', what, ...due }
  }
  if (late) return { tone: 'over', who: { name: who, portrait }, lead: who, what, ...due }
  return {
    tone: actor === 'talent' ? 'wait' : 'staff',
    who: { name: who, portrait, ...(actor === 'coordinator' ? { tone: 'grey' as const } : {}) },
    lead: who,
    what,
    ...due,
  }
}

/**
 * How it ended, in its talent's words: the result, what was written with it, and what may be done now; null where that
 * isn't told any more.
 */
export function resultStrip({
  state,
  outcome,
  result,
  clock,
}: Pick<RequestDetail, 'state' | 'outcome' | 'result'> & {
  clock: Pick<RequestDetail['clock'], 'used'>
}): NextStepStripProps | null {
  switch (state) {
    case 'resolved':
      return {
        tone: 'done',
        who: { icon: 'check-circle' },
        lead: `已办结：${outcome === null ? '结果未记录' : OUTCOME_LABEL[outcome]}`,
        text: result,
        by: spentLabel(clock.used),
        remark: '您可以评价这次服务',
      }
    case 'declined':
      return { tone: 'over', who: { icon: 'refuse' }, lead: '不予受理', text: result }
    case 'lapsed':
      return {
        tone: 'wait',
        who: { icon: 'clock' },
        lead: '已终止，',
        what: '您补交材料可恢复办理',
        text: result,
      }
    default:
      return null
  }
}
