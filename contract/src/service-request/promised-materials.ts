import type { DayString } from '../calendar/dates.ts'
import { addWorkingDays, closingTime, isProvisionalSpan, workingDaysLeft } from '../calendar/working-days.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Promised } from './deadline.ts'
import type { NextStep } from './next-step.ts'
import { type RequestEvent, type RequestState } from './workflow.ts'

/**
 * 容缺 (domain.md: “handing in later has an event and is in the next step”). The rules:
 * - What was promised with the form is handed in by an event of its own; the state stays and the clock runs on.
 * - It is due 5 working days after the day of acceptance, as long as a 一次性告知 gives by default, and never later than
 *   the promise of the matter. A day missed ends nothing: the talent may still hand in, the commissioner may send a
 *   一次性告知, which pauses the clock.
 * - A material asked for in a 一次性告知 is no promise any more: its answer decides. Taken back, it is a promise again.
 * - While a 一次性告知 is open it is answered first, as a whole.
 */
export const HAND_IN_WORKING_DAYS = 5

/** One entry of the timeline as far as promised materials go: keys promised, asked for, or handed in. */
export interface MaterialMoment {
  readonly event: RequestEvent | 'submit'
  readonly materials: readonly string[]
}

/** Keys of the materials promised for later and still to come, in the order of the form. */
export function awaitedMaterials(history: readonly MaterialMoment[]): string[] {
  let awaited: string[] = []
  let before: string[] = []
  for (const { event, materials } of history) {
    if (event === 'submit') awaited = [...materials]
    else if (event === 'retract_supplement') awaited = before
    else if (materials.length > 0 || event === 'ask_supplement') {
      before = awaited
      awaited = awaited.filter((key) => !materials.includes(key))
    }
  }
  return awaited
}

export interface HandInInput {
  readonly state: RequestState
  /** The day of acceptance; null before it. */
  readonly acceptedOn: string | null
  readonly promise: Promised
  readonly talentName: string
  /** Names of the materials still to come. */
  readonly awaited: readonly string[]
}

/** From the day of acceptance to the last day for what was promised; null when nothing is promised, or nothing runs. */
export function handInDays(
  { state, acceptedOn, promise, awaited }: Omit<HandInInput, 'talentName'>,
  calendar: WorkingCalendar,
): { from: DayString; dueOn: DayString } | null {
  if (awaited.length === 0 || acceptedOn === null || (state !== 'accepted' && state !== 'in_progress'))
    return null
  const days = Math.min(HAND_IN_WORKING_DAYS, promise.promisedWorkingDays)
  return { from: acceptedOn, dueOn: addWorkingDays(calendar, acceptedOn, days) }
}

/** What the talent hands in beside the main step, and by when. */
export function handInStepOf(input: HandInInput, calendar: WorkingCalendar, now: string): NextStep | null {
  const days = handInDays(input, calendar)
  if (days === null) return null
  const { from, dueOn } = days
  return {
    actor: 'talent',
    who: input.talentName,
    what: `补交${input.awaited.join('、')}`,
    dueOn,
    closesAt: closingTime(calendar, dueOn),
    remaining: workingDaysLeft(calendar, now, dueOn),
    clockStopped: false,
    offer: null,
    portrait: null,
    provisional: isProvisionalSpan(calendar, from, dueOn),
  }
}
