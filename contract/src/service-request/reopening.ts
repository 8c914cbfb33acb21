import type { DayString } from '../calendar/dates.ts'
import {
  addWorkingDays,
  workingDayOf,
  workingDaysLeft,
  type WorkingCalendar,
} from '../calendar/working-days.ts'
import { lastOf } from '../last.ts'

/** 重新办理 is asked for within so many working days after the day of 办结, once. */
export const REOPEN_WITHIN_WORKING_DAYS = 10
/**
 * Taken up again, a request goes on with what was left of its promise: the days it was closed aren't counted. It has at
 * least so many working days, for what was left may be none.
 */
export const REOPENED_WORKING_DAYS = 2

/** The last day on which what was closed then can be taken up again. */
export const reopenUntil = (calendar: WorkingCalendar, resolvedAt: string | Date): DayString =>
  addWorkingDays(calendar, workingDayOf(calendar, resolvedAt), REOPEN_WITHIN_WORKING_DAYS)

interface Happened {
  readonly kind: string
  readonly at: string | Date
}

/** What the table's guards ask about: closed and never taken up again, and whether the talent is in time. */
export function reopeningFacts(
  entries: readonly Happened[],
  calendar: WorkingCalendar,
  now: string | Date,
): { neverReopened: boolean; reopenable: boolean } {
  const resolved = lastOf(entries.filter(({ kind }) => kind === 'resolve'))
  const neverReopened = resolved !== undefined && !entries.some(({ kind }) => kind === 'reopen')
  const inTime =
    resolved !== undefined && workingDaysLeft(calendar, now, reopenUntil(calendar, resolved.at)) >= 0
  return { neverReopened, reopenable: neverReopened && inTime }
}

/** What happened since it was taken up again: what was said of an earlier result is history. */
export const sinceReopened = <E extends { readonly kind: string }>(entries: readonly E[]): readonly E[] =>
  entries.slice(entries.map(({ kind }) => kind).lastIndexOf('reopen') + 1)
