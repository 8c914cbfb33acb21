import {
  addDays,
  addWorkingDays,
  chinaTime,
  isProvisionalDay,
  workingDayOf,
  workingDaysLeft,
  type DayString,
  type WorkingCalendar,
} from '../calendar/working-days.ts'
import type { RequestEvent } from './workflow.ts'

/** One entry of the timeline as far as the clock is concerned. */
export interface Moment {
  readonly event: RequestEvent | 'submit'
  readonly at: string
}

export interface Promised {
  readonly acceptWithinWorkingDays: number
  readonly promisedWorkingDays: number
}

/**
 * The clock of a request, computed from its history alone.
 * - Until acceptance: `acceptWithinWorkingDays` after the working day of submission.
 * - From acceptance: `promisedWorkingDays` after the day of acceptance, at whatever hour (accepting in the evening buys no day). A working day on which the clock stood
 *   from beginning to end (between 一次性告知 and 补正) isn't counted; a day on which it ran for a part is.
 * - Handing over to another commissioner doesn't reset it.
 */
export interface Clock {
  readonly phase: 'awaiting_acceptance' | 'running' | 'stopped' | 'ended'
  /** Last day of the present phase (until 18:00), null while stopped or ended before acceptance. */
  readonly dueOn: DayString | null
  /** Working days left after today: 0 = due today, negative = days late, from closing time of the last day on. null when not running. */
  readonly remaining: number | null
  /** Working days used since acceptance, today included; of `promisedWorkingDays`. */
  readonly used: number
  /** The year of the deadline isn't announced yet: it may move. */
  readonly provisional: boolean
}

const ENDING: readonly Moment['event'][] = ['resolve', 'decline', 'withdraw']

/** Spans during which the clock stood, oldest first; the last may be open. What comes after office hours ends it with the next working day. */
function pausesOf(
  history: readonly Moment[],
  calendar: WorkingCalendar,
): { from: DayString; to: DayString | null }[] {
  const pauses: { from: DayString; to: DayString | null }[] = []
  for (const moment of history) {
    const open = pauses.at(-1)
    if (moment.event === 'ask_supplement') pauses.push({ from: chinaTime(moment.at).day, to: null })
    else if (open && open.to === null && (moment.event === 'supplement' || ENDING.includes(moment.event)))
      open.to = workingDayOf(calendar, moment.at)
  }
  return pauses
}

export function clockOf(
  history: readonly Moment[],
  promise: Promised,
  calendar: WorkingCalendar,
  now: string,
): Clock {
  const at = (event: Moment['event']) => history.find((moment) => moment.event === event)?.at
  const submittedAt = at('submit')
  if (submittedAt === undefined) throw new Error('a request has a submit entry')
  const end = history.find((moment) => ENDING.includes(moment.event))
  const until = end?.at ?? now
  const today = chinaTime(until).day

  const acceptedAt = at('accept')
  if (acceptedAt === undefined) {
    if (end) return { phase: 'ended', dueOn: null, remaining: null, used: 0, provisional: false }
    const dueOn = addWorkingDays(
      calendar,
      workingDayOf(calendar, submittedAt),
      promise.acceptWithinWorkingDays,
    )
    return {
      phase: 'awaiting_acceptance',
      dueOn,
      remaining: workingDaysLeft(calendar, until, dueOn),
      used: 0,
      provisional: isProvisionalDay(calendar, dueOn),
    }
  }

  const pauses = pausesOf(history, calendar)
  const stoodAllDay = (day: DayString) =>
    pauses.some((p) => day > p.from && (p.to === null ? true : day < p.to))
  const start = chinaTime(acceptedAt).day
  let used = 0
  for (let day = addDays(start, 1); day <= today; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day) && !stoodAllDay(day)) used += 1
  }
  const stopped = !end && pauses.at(-1)?.to === null
  if (stopped) return { phase: 'stopped', dueOn: null, remaining: null, used, provisional: false }

  let dueOn = start
  for (let left = promise.promisedWorkingDays; left > 0;) {
    dueOn = addDays(dueOn, 1)
    if (calendar.isWorkingDay(dueOn) && !stoodAllDay(dueOn)) left -= 1
  }
  if (end) return { phase: 'ended', dueOn, remaining: null, used, provisional: false }
  return {
    phase: 'running',
    dueOn,
    remaining: workingDaysLeft(calendar, until, dueOn),
    used,
    provisional: isProvisionalDay(calendar, dueOn),
  }
}
