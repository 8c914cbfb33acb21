import type { BookingActor, BookingBeginning, BookingEvent } from '@talent/contract/booking'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { bookingWordsPlace } from '../../lib/encrypted-places.ts'
import { ANNOUNCE_BOOKING } from './jobs.ts'

export interface BookingParty {
  readonly role: BookingActor
  readonly accountId: string | null
}

export interface Step {
  readonly kind: BookingBeginning | BookingEvent
  readonly startsAt: Date | null
  readonly fromAt?: Date | null
  /** Why. */
  readonly words?: string
}

/** Appends one step to the course of a booking, and lets the other side be told after the commit. */
export async function writeStep(
  deps: Deps,
  trx: Trx,
  booking: { id: string; seq: number },
  by: BookingParty,
  { kind, startsAt, fromAt = null, words = '' }: Step,
): Promise<void> {
  const id = deps.newId()
  await trx
    .insertInto('booking_step')
    .values({
      id,
      booking_id: booking.id,
      seq: booking.seq,
      kind,
      actor: by.role,
      actor_account_id: by.accountId,
      at: deps.clock.now(),
      starts_at: startsAt,
      from_at: fromAt,
      words_encrypted: words === '' ? null : deps.cipher.encrypt(bookingWordsPlace(id), words),
    })
    .execute()
  await deps.queue.send(trx, ANNOUNCE_BOOKING, { stepId: id })
}
