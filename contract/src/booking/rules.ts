import {
  addDays,
  chinaInstant,
  chinaTime,
  compareInstants,
  instantAfter,
  monthDayOf,
  weekdayOf,
} from '../calendar/dates.ts'
import type { BookingFacts, BookingState } from './workflow.ts'

/** Until so long before the start the guest may take, move or cancel; later only by telephone. */
export const NOTICE_HOURS = 2
/** So often the guest may move one booking; the host's moves don't count. */
export const MOST_MOVES = 3
/** At most so many open bookings of one person in one group (a matter): others' bookings never count. */
export const OPEN_BOOKINGS_PER_PERSON = 2
/** So many days ahead times are offered. */
export const OFFERED_DAYS = 14
/** On the day before: then the reminder goes out, and what nobody confirmed lapses. */
export const EVE_AT = '18:00'

const HOUR_MS = 3_600_000

/** An instant as bookings write it, by the clock in China: `2026-11-26T14:30:00+08:00`. Of one form, so compared as text. */
export function bookingInstant(instant: string | Date): string {
  const { day, time } = chinaTime(instant)
  return chinaInstant(day, time)
}

/** Whether it can be taken, moved or cancelled by the guest at `now`: exactly two hours before is in time. */
export const isInTime = (startsAt: string | Date, now: string | Date): boolean =>
  compareInstants(startsAt, now) >= NOTICE_HOURS * HOUR_MS

export const hasStarted = (startsAt: string | Date, now: string | Date): boolean =>
  compareInstants(now, startsAt) >= 0

/** The moment on the day before: the reminder's, and the last for confirming a preference. */
export const eveOf = (startsAt: string | Date): string =>
  chinaInstant(addDays(chinaTime(startsAt).day, -1), EVE_AT)

/** Whether a preferred time can still be confirmed: whoever named it has to hear of it the day before. */
export const isConfirmable = (startsAt: string | Date, now: string | Date): boolean =>
  compareInstants(eveOf(startsAt), now) > 0

/** A booking none of whose preferred times can be confirmed any more. */
export const hasLapsed = (preferences: readonly { startsAt: string | Date }[], now: string | Date): boolean =>
  preferences.every(({ startsAt }) => !isConfirmable(startsAt, now))

/** The reminder is due from the eve on, until it begins. */
export const isReminderDue = (startsAt: string | Date, now: string | Date): boolean =>
  compareInstants(now, eveOf(startsAt)) >= 0 && !hasStarted(startsAt, now)

/** What the table asks of a booking. A booking without a time (only preferred) has not started. */
export const bookingFacts = (
  booking: { startsAt: string | Date | null; moves: number; absentAt: string | Date | null },
  now: string | Date,
): BookingFacts => ({
  started: booking.startsAt !== null && hasStarted(booking.startsAt, now),
  inTime: booking.startsAt === null || isInTime(booking.startsAt, now),
  movesLeft: booking.moves < MOST_MOVES,
  revocable: booking.absentAt !== null && compareInstants(instantAfter(booking.absentAt, 1), now) > 0,
})

/** Whether it counts against the limit: what has begun is over, whatever was noted of it. */
export const isOpenBooking = (
  booking: { state: BookingState; startsAt: string | Date | null },
  now: string | Date,
): boolean =>
  booking.state === 'preferred' ||
  (booking.state === 'booked' && booking.startsAt !== null && !hasStarted(booking.startsAt, now))

/** 11月26日 周四 14:30 */
export function bookingTimeWords(startsAt: string | Date): string {
  const { day, time } = chinaTime(startsAt)
  return `${monthDayOf(day)} ${weekdayOf(day)} ${time}`
}
