import * as v from 'valibot'
import { chinaTime } from '../calendar/dates.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { closingTime, isProvisionalSpan, isUsableDay, workingDaysLeft } from '../calendar/working-days.ts'
import { Day } from '../common.ts'
import type { Clock } from './deadline.ts'
import { isWaitOver } from './unanswered.ts'
import type { RequestState } from './workflow.ts'

/** Who must act next, with what and by when: derived once, shown everywhere in the same words. */
export const NextStep = v.object({
  /** `coordinator`: it waits in the queue, nobody had a place left. */
  actor: v.picklist(['talent', 'commissioner', 'coordinator']),
  /** 林专员, 您 is for the client to say: this is the name for third parties, e.g. 周予安. */
  who: v.string(),
  /** Of a commissioner who acts: key of the drawn portrait. */
  portrait: v.nullable(v.string()),
  /** Without subject: 补交 1 份材料. Reads after `who` or after 轮到您：. */
  what: v.string(),
  /** Last day, until its offices close; null when nothing is promised for this step. */
  dueOn: v.nullable(Day),
  /** 18:00, on a half day 12:00. */
  closesAt: v.nullable(v.string()),
  /** Working days left after today; 0 today, negative late. */
  remaining: v.nullable(v.number()),
  /** 补正: the promised time isn't running. */
  clockStopped: v.boolean(),
  /** The calendar of that year isn't announced yet. */
  provisional: v.boolean(),
  /** Nobody has to act: what the talent may do, without a day. */
  offer: v.nullable(v.picklist(['evaluate', 'resume'])),
})
export type NextStep = v.InferOutput<typeof NextStep>

export interface NextStepInput {
  readonly state: RequestState
  readonly clock: Clock
  readonly talentName: string
  /** 林专员 with the portrait, or null while it waits in the queue. */
  readonly commissioner: { readonly title: string; readonly portrait: string | null } | null
  /** What the commissioner last said they are doing, with their own day for it. */
  readonly progress: { readonly doing: string; readonly dueOn: string | null } | null
  /** Items of the open 一次性告知 and the day they are asked for. */
  readonly supplement: { readonly items: number | null; readonly dueOn: string | null } | null
}

/**
 * null when nobody has to act any more (已评价, 不予受理, 已撤回). 已办结 and 已终止 offer the talent something without a day:
 * the evaluation, and taking it up again.
 */
export function nextStepOf(input: NextStepInput, calendar: WorkingCalendar, now: string): NextStep | null {
  const { state, clock, commissioner, progress, supplement } = input
  const step = (actor: NextStep['actor'], who: string, what: string, day: string | null): NextStep => {
    // A day that a damaged row names is no day: the step is shown without it.
    const dueOn = day !== null && isUsableDay(day) ? day : null
    return {
      actor,
      who,
      portrait: (actor === 'commissioner' && commissioner?.portrait) || null,
      what,
      dueOn,
      closesAt: dueOn === null ? null : closingTime(calendar, dueOn),
      remaining: dueOn === null ? null : workingDaysLeft(calendar, now, dueOn),
      clockStopped: clock.phase === 'stopped',
      provisional:
        dueOn !== null &&
        (dueOn === clock.dueOn ? clock.provisional : isProvisionalSpan(calendar, chinaTime(now).day, dueOn)),
      offer: null,
    }
  }
  const offer = (what: string, kind: NextStep['offer']): NextStep => ({
    ...step('talent', input.talentName, what, null),
    offer: kind,
  })
  const staff = (what: string, dueOn: string | null) =>
    commissioner === null
      ? step('coordinator', '统筹人员', '安排专员', clock.dueOn)
      : step('commissioner', commissioner.title, what, dueOn)

  switch (state) {
    case 'submitted':
      return staff('答复是否受理', clock.dueOn)
    case 'accepted':
      return staff('开始办理', clock.dueOn)
    case 'in_progress':
      // A day the commissioner named is shown until it has passed, if it isn't later than the promise: only a promise can be late.
      return progress === null
        ? staff('继续办理', clock.dueOn)
        : staff(
            progress.doing,
            progress.dueOn !== null &&
              workingDaysLeft(calendar, now, progress.dueOn) >= 0 &&
              isUsableDay(progress.dueOn) &&
              (clock.dueOn === null || progress.dueOn <= clock.dueOn)
              ? progress.dueOn
              : clock.dueOn,
          )
    case 'supplementing':
      if (commissioner !== null && isWaitOver(calendar, supplement?.dueOn ?? null, now))
        return staff('可因逾期未补正终止办理', null)
      return step(
        'talent',
        input.talentName,
        supplement?.items ? `补交 ${supplement.items} 项材料` : '补交材料',
        supplement?.dueOn ?? null,
      )
    case 'resolved':
      return offer('可以评价这次服务', 'evaluate')
    case 'lapsed':
      return offer('补交材料可恢复办理', 'resume')
    case 'evaluated':
    case 'declined':
    case 'withdrawn':
      return null
  }
}
