import { hasLapsed, isReminderDue } from '@talent/contract/booking'
import { instantAfter } from '@talent/contract/calendar'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { applyBookingChange, lockBooking } from './change-booking.ts'
import { bookingsHere } from './host.ts'
import type { BookingRow } from './tables.ts'

const SYSTEM = { role: 'system', accountId: null } as const

/** The state is read under the lock: what was cancelled or moved a moment ago is passed over. */
async function remind(deps: Deps, trx: Trx, booking: BookingRow): Promise<void> {
  const { starts_at: startsAt, reminded_for: said } = booking
  if (booking.state !== 'booked' || startsAt === null) return
  if (said?.getTime() === startsAt.getTime() || !isReminderDue(startsAt, deps.clock.now())) return
  await applyBookingChange(deps, trx, booking, SYSTEM, {
    event: 'remind',
    version: null,
    write: async () => ({ patch: { reminded_for: startsAt } }),
  })
}

/** Everybody who is expected until the end of tomorrow, once for each time they have. Safe to run again at any time. */
export async function remindBookings(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const coming = (after: string, size: number) =>
    bookingsHere(deps.db)
      .select('id')
      .where('state', '=', 'booked')
      .where('starts_at', '>', now)
      // The eve is within the last thirty hours before any time of a day.
      .where('starts_at', '<', instantAfter(now, 2))
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute()
  await eachLocked(deps.db, coming, lockBooking, (trx, booking) => remind(deps, trx, booking))
}

async function lapse(deps: Deps, trx: Trx, booking: BookingRow): Promise<void> {
  if (booking.state !== 'preferred') return
  const times = await trx
    .selectFrom('booking_preference')
    .select('starts_at as startsAt')
    .where('booking_id', '=', booking.id)
    .execute()
  if (!hasLapsed(times, deps.clock.now())) return
  await applyBookingChange(deps, trx, booking, SYSTEM, {
    event: 'lapse',
    version: null,
    write: async () => ({}),
  })
}

/** Whatever was preferred and can't be confirmed any more; both sides are told. Safe to run again at any time. */
export async function lapsePreferences(deps: Deps): Promise<void> {
  const waiting = (after: string, size: number) =>
    bookingsHere(deps.db)
      .select('id')
      .where('state', '=', 'preferred')
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute()
  await eachLocked(deps.db, waiting, lockBooking, (trx, booking) => lapse(deps, trx, booking))
}
