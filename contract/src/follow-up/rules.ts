import { addMonths, chinaTime, type DayString } from '../calendar/dates.ts'
import { addWorkingDays, workingDayOf, type WorkingCalendar } from '../calendar/working-days.ts'
import { standingDays } from '../service-request/standing.ts'
import { CALLS_BEFORE_UNREACHED, FOLLOW_UP_KIND, FOLLOW_UP_YEARS, type FollowUpKind } from './kinds.ts'
import type { FollowUpFacts } from './workflow.ts'

interface Dated {
  readonly nextOn: DayString
  /** The days it was reminded of, and raised for; null: none yet. */
  readonly remindedFor: DayString | null
  readonly raisedFor: DayString | null
}

/** The day that is promised with its beginning; null: its kind promises none. */
export function promisedDay(
  calendar: WorkingCalendar,
  kind: FollowUpKind,
  openedAt: string | Date,
): DayString | null {
  const { within } = FOLLOW_UP_KIND[kind]
  return within === null ? null : addWorkingDays(calendar, workingDayOf(calendar, openedAt), within)
}

/** Its day has passed: the same rule as for what an index says of requests. */
export const isLate = (nextOn: DayString, calendar: WorkingCalendar, now: string | Date): boolean =>
  nextOn <= standingDays(calendar, now).late

/** What the table's guards ask about: each day is reminded of once, and raised once. */
export const followUpFacts = (
  { nextOn, remindedFor, raisedFor }: Dated,
  calendar: WorkingCalendar,
  now: string | Date,
): FollowUpFacts => ({
  due: nextOn <= chinaTime(now).day && remindedFor !== nextOn,
  late: isLate(nextOn, calendar, now) && raisedFor !== nextOn,
})

/** Why a day can't be the next one; null: it can. */
export function dayFault(day: DayString, now: string | Date, limitOn: DayString | null): string | null {
  const today = chinaTime(now).day
  if (day <= today) return '请选今天以后的日子'
  if (limitOn !== null && day > limitOn) return '不能晚于承诺的那一天'
  return day > addMonths(today, FOLLOW_UP_YEARS * 12) ? `请选 ${FOLLOW_UP_YEARS} 年以内的日子` : null
}

/** Whether it may be said of somebody that they can't be reached: so many calls nobody answered. */
export const isOutOfReach = (calls: readonly { readonly reached: boolean | null }[]): boolean =>
  calls.filter(({ reached }) => reached === false).length >= CALLS_BEFORE_UNREACHED
