import { chinaTime, type DayString } from '../calendar/dates.ts'
import {
  addWorkingDays,
  isUsableDay,
  workingDaysLeft,
  type WorkingCalendar,
} from '../calendar/working-days.ts'
import { standingDays } from './standing.ts'

/**
 * Working days after the day of a 补正 until its commissioner may end the request: 逾期不补正的，视为放弃申请 (after
 * 政府信息公开条例 第三十条, which names no number: this one is the district's).
 */
export const UNANSWERED_AFTER = 10
/** The talent is reminded so many working days before the day. */
export const REMIND_BEFORE = 2

/** `due`: the day of the 补正 is near. `over`: its wait is over, the request may be ended. */
export const REMINDERS = ['due', 'over'] as const
export type Reminder = (typeof REMINDERS)[number]

/** The last day on which only the talent can act on an unanswered 补正; null for a day that is none. */
export const waitsThrough = (calendar: WorkingCalendar, dueOn: string | null): DayString | null =>
  dueOn === null || !isUsableDay(dueOn) ? null : addWorkingDays(calendar, dueOn, UNANSWERED_AFTER)

/** From closing time of that day on. */
export function isWaitOver(calendar: WorkingCalendar, dueOn: string | null, now: string): boolean {
  const last = waitsThrough(calendar, dueOn)
  return last !== null && workingDaysLeft(calendar, now, last) < 0
}

/** The same for an index: whoever was asked for this day or a later one is still waited for. */
export function waitedForFrom(calendar: WorkingCalendar, now: string | Date): DayString {
  const { late: passed } = standingDays(calendar, now)
  return calendar.dayOfCount(calendar.countThrough(passed) - UNANSWERED_AFTER + 1)
}

/** What the talent is to be reminded of now, of what wasn't said yet; null: nothing, or not on the day it was asked. */
export function reminderOf(
  calendar: WorkingCalendar,
  asked: { readonly at: string; readonly dueOn: string | null },
  said: readonly Reminder[],
  now: string,
): Reminder | null {
  const { at, dueOn } = asked
  if (dueOn === null || !isUsableDay(dueOn) || chinaTime(at).day === chinaTime(now).day) return null
  if (isWaitOver(calendar, dueOn, now)) return said.includes('over') ? null : 'over'
  const left = workingDaysLeft(calendar, now, dueOn)
  return left >= 0 && left <= REMIND_BEFORE && !said.includes('due') ? 'due' : null
}
