import type { Subject } from '@talent/contract'
import { hasStarted } from '@talent/contract/booking'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { applyBookingChange } from './change-booking.ts'
import { bookingsHere } from './host.ts'

/**
 * What was still to come of a thing that has ended, or has gone to another host, is cancelled, and both sides are told
 * why. The thing must be locked. What has begun stays as it is.
 */
export async function endBookings(deps: Deps, trx: Trx, subject: Subject, words: string): Promise<void> {
  const open = await bookingsHere(trx)
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('state', 'in', ['preferred', 'booked'])
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const booking of open) {
    if (booking.starts_at !== null && hasStarted(booking.starts_at, deps.clock.now())) continue
    await applyBookingChange(
      deps,
      trx,
      booking,
      { role: 'system', accountId: null },
      {
        event: 'cancel',
        version: null,
        write: async ({ sequence, starts_at }) => ({
          patch: { sequence: sequence + 1 },
          step: { startsAt: starts_at, words },
        }),
      },
    )
  }
}
