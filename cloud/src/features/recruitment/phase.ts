import { chinaTime, workingDaysBetween, type NoticePhase, type WorkingCalendar } from '@talent/contract'

/** The server's clock closes a notice; without a stated deadline it is neither open nor closed. */
export const phaseOf = (applyUntil: Date | null, now: Date): NoticePhase =>
  applyUntil === null ? 'undated' : applyUntil > now ? 'open' : 'closed'

/** Working days after today up to the deadline's day; null when there is nothing left to count. */
export const workingDaysLeft = (
  calendar: WorkingCalendar,
  applyUntil: Date | null,
  now: Date,
): number | null =>
  applyUntil !== null && applyUntil > now
    ? workingDaysBetween(calendar, chinaTime(now).day, chinaTime(applyUntil).day)
    : null
