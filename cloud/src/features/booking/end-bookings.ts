import type { Subject } from '@talent/contract'
import { hasStarted } from '@talent/contract/booking'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { applyBookingChange } from './change-booking.ts'
import { bookingsHere } from './host.ts'

/**
 * What was still to come of a thing that has ended, or with a host who has it no more, is cancelled, and both sides are
 * told why. The thing, or the host, must be locked. What has begun stays as it is.
 */
export async function endBookings(
  deps: Deps,
  trx: Trx,
  of: { readonly subject?: Subject; readonly hostId?: string },
  words: string,
): Promise<void> {
  const { subject, hostId } = of
  const open = await bookingsHere(trx)
    .selectAll()
    .$if(subject !== undefined, (query) =>
      query
        .where('subject_kind', '=', subject?.kind ?? 'request')
        .where('subject_id', '=', subject?.id ?? ''),
    )
    .$if(hostId !== undefined, (query) => query.where('host_id', '=', hostId ?? ''))
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
