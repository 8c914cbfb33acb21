import {
  bookingInstant,
  freeIn,
  NO_PATTERN,
  slotsOn,
  type BookingPattern,
  type HeldTime,
  type OfferedSlot,
} from '@talent/contract/booking'
import { ContractError } from '@talent/contract'
import type { ContactChannel } from '@talent/contract/matter'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { isHere } from '../account/index.ts'

export interface Host {
  readonly accountId: string
  readonly pattern: BookingPattern
  readonly version: number
}

/** The bookings of people who count now. */
export const bookingsHere = (db: Reader) =>
  db.selectFrom('booking').where(isHere(sql.ref('booking.guest_account_id')))

const read = (db: Reader, accountId: string) =>
  db.selectFrom('booking_host').select(['pattern', 'version']).where('account_id', '=', accountId)

/** What somebody offers; nothing where they never said. */
export async function findHost(db: Reader, accountId: string): Promise<Host> {
  const row = await read(db, accountId).executeTakeFirst()
  return { accountId, pattern: row?.pattern ?? NO_PATTERN, version: row?.version ?? 0 }
}

/**
 * The lock under which a host's places are counted and taken. The order of locks: a request, the queue, commissioners,
 * whoever books, a host, a booking.
 */
export async function lockHost(trx: Trx, accountId: string): Promise<Host> {
  await trx
    .insertInto('booking_host')
    .values({ account_id: accountId, pattern: JSON.stringify(NO_PATTERN) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await read(trx, accountId).forUpdate().executeTakeFirstOrThrow()
  return { accountId, ...row }
}

export interface Held extends HeldTime {
  readonly channel: ContactChannel
  readonly place: string
}

/** The places held with a host from an instant on, whoever holds them. */
export async function loadHeld(db: Reader, hostId: string, from: Date): Promise<Held[]> {
  const rows = await bookingsHere(db)
    .select(['id', 'starts_at', 'ends_at', 'channel', 'place'])
    .where('host_account_id', '=', hostId)
    .where('state', 'in', ['booked', 'attended', 'no_show'])
    .where('ends_at', '>', from)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, starts_at, ends_at, channel, place }) =>
    starts_at === null || ends_at === null || channel === null
      ? []
      : [{ id, startsAt: bookingInstant(starts_at), endsAt: bookingInstant(ends_at), channel, place }],
  )
}

/** The slot that begins then. @throws ContractError `slot_gone` where none does */
export function offeredAt({ calendar }: Deps, pattern: BookingPattern, startsAt: string): OfferedSlot {
  const slot = slotsOn(calendar, pattern, startsAt.slice(0, 10)).find((one) => one.startsAt === startsAt)
  if (slot === undefined) throw new ContractError('slot_gone')
  return slot
}

/**
 * The slot that begins then, with a place free; the host must be locked. `except`: a booking that is moved.
 * @throws ContractError `slot_gone`, `slot_full`
 */
export async function claimSlot(
  deps: Deps,
  trx: Trx,
  host: Host,
  startsAt: string,
  except: string | null = null,
): Promise<OfferedSlot> {
  const slot = offeredAt(deps, host.pattern, startsAt)
  const held = await loadHeld(trx, host.accountId, new Date(slot.startsAt))
  if (freeIn(slot, held, except) === 0) throw new ContractError('slot_full')
  return slot
}

/** The columns of a held time. */
export const timeColumns = (slot: Omit<OfferedSlot, 'capacity'>) => ({
  starts_at: new Date(slot.startsAt),
  ends_at: new Date(slot.endsAt),
  channel: slot.channel,
  place: slot.place,
})
