import { ContractError } from '@talent/contract'
import {
  bookingFacts,
  bookingWorkflow,
  KEEPS_BOOKING_VERSION,
  type BookingActor,
  type BookingChanged,
  type BookingEvent,
  type BookingFacts,
} from '@talent/contract/booking'
import type { Updateable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { advance } from '../../lib/advance.ts'
import { bookingsHere, lockHost, type Host } from './host.ts'
import type { BookingRow, BookingTables } from './tables.ts'
import { writeStep, type BookingParty, type Step } from './write-step.ts'

type Patch = Updateable<Omit<BookingTables['booking'], 'state' | 'version' | 'last_seq'>>

export interface BookingChange {
  readonly event: BookingEvent
  /** The version the person saw; null where none did. */
  readonly version: number | null
  /** The event's own guards; what goes beside the state into the row, and on its course. */
  readonly write: (booking: BookingRow) => Promise<{ patch?: Patch; step?: Omit<Step, 'kind'> }>
}

/**
 * What the caller is to a booking, or null: then it isn't there for them. One's own comes first, whatever one keeps.
 * @param kept the hosts whose times the caller keeps
 */
export function partyOf(
  booking: { guest_account_id: string; host_id: string },
  { accountId }: Pick<Caller, 'accountId'>,
  kept: readonly string[],
): 'guest' | 'host' | null {
  if (booking.guest_account_id === accountId) return 'guest'
  return kept.includes(booking.host_id) ? 'host' : null
}

export const factsNow = (booking: BookingRow, now: Date): BookingFacts =>
  bookingFacts({ startsAt: booking.starts_at, moves: booking.moves, absentAt: booking.absent_at }, now)

/** Waits for whoever is changing it. */
export const lockBooking = (trx: Trx, id: string): Promise<BookingRow | undefined> =>
  bookingsHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Why the table doesn't allow it: one that a person can do something about is said by its own name. */
function refusal(booking: BookingRow, event: BookingEvent, by: BookingActor, facts: BookingFacts) {
  const guestChanges = by === 'guest' && booking.state === 'booked' && ['move', 'cancel'].includes(event)
  if (guestChanges && !facts.inTime) return new ContractError('booking_late')
  if (guestChanges && !facts.movesLeft) return new ContractError('booking_moves')
  return '预约的状态已变化，现在不能这样操作'
}

/** The one way a locked booking changes: table, version, the event's own guards, the row, its course, the news. */
export async function applyBookingChange(
  deps: Deps,
  trx: Trx,
  booking: BookingRow,
  by: BookingParty,
  { event, version: seen, write }: BookingChange,
): Promise<BookingChanged> {
  const facts = factsNow(booking, deps.clock.now())
  const { state, version } = advance(
    bookingWorkflow,
    booking,
    { event, by: by.role, facts, seen, keeps: KEEPS_BOOKING_VERSION },
    () => refusal(booking, event, by.role, facts),
  )
  const { patch = {}, step = { startsAt: booking.starts_at } } = await write(booking)
  const seq = booking.last_seq + 1
  await trx
    .updateTable('booking')
    .set({ ...patch, state, version, last_seq: seq })
    .where('id', '=', booking.id)
    .execute()
  await writeStep(deps, trx, { id: booking.id, seq }, by, { kind: event, ...step })
  return { id: booking.id, version, state }
}

/**
 * A person's change of a booking, under the locks of its host and itself.
 * @throws ContractError `not_found` for who has no part in it
 */
export async function changeBooking(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
  change: (context: { host: Host; role: BookingActor }) => BookingChange,
): Promise<BookingChanged> {
  const found = await bookingsHere(trx).selectAll().where('id', '=', id).executeTakeFirst()
  const kept = await deps.hosts.keptBy(trx, by)
  if (found === undefined || partyOf(found, by, kept) === null) throw new ContractError('not_found')
  const host = await lockHost(trx, found.host_id)
  const booking = await lockBooking(trx, id)
  const role = booking === undefined ? null : partyOf(booking, by, kept)
  if (booking === undefined || role === null) throw new ContractError('not_found')
  return applyBookingChange(deps, trx, booking, { role, accountId: by.accountId }, change({ host, role }))
}
