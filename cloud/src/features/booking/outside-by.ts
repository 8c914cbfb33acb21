import { bookingInstant, hasStarted, isOffered } from '@talent/contract/booking'
import { addDays, chinaInstant, type DayString, type WorkingCalendar } from '@talent/contract/calendar'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { bookingsHere, type Held } from './host.ts'

/** How many coming appointments of `day` are within what is offered now and wouldn't be by calendar `then`. */
export async function outsideBy(
  deps: Deps,
  db: Reader,
  then: WorkingCalendar,
  day: DayString,
): Promise<number> {
  const now = deps.clock.now()
  const rows = await bookingsHere(db)
    .innerJoin('booking_host as h', 'h.id', 'booking.host_id')
    .select(['booking.id', 'starts_at', 'ends_at', 'channel', 'place', 'h.id as host', 'h.pattern'])
    .where('state', '=', 'booked')
    .where('starts_at', '>=', new Date(chinaInstant(day, '00:00')))
    .where('starts_at', '<', new Date(chinaInstant(addDays(day, 1), '00:00')))
    .execute()
  const held = rows.flatMap(({ starts_at, ends_at, channel, ...row }) =>
    starts_at === null || ends_at === null || channel === null
      ? []
      : [{ ...row, startsAt: bookingInstant(starts_at), endsAt: bookingInstant(ends_at), channel }],
  )
  const withHost = (host: string): Held[] => held.filter((one) => one.host === host)
  return held.filter(
    (one) =>
      !hasStarted(one.startsAt, now) &&
      isOffered(deps.calendar, one.pattern, one, withHost(one.host)) &&
      !isOffered(then, one.pattern, one, withHost(one.host)),
  ).length
}
