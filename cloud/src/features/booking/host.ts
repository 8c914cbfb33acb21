import {
  bookingInstant,
  freeIn,
  HELD_STATES,
  NO_PATTERN,
  slotsOn,
  type BookingPattern,
  type HeldTime,
  type HostKind,
  type OfferedSlot,
} from '@talent/contract/booking'
import { ContractError } from '@talent/contract'
import type { ContactChannel } from '@talent/contract/matter'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { isHere } from '../account/index.ts'

export interface Host {
  readonly id: string
  readonly kind: HostKind
  readonly pattern: BookingPattern
  readonly version: number
  /** Nothing can be booked there any more, whatever the pattern says. */
  readonly closed: boolean
}

/** The bookings of people who count now. */
export const bookingsHere = (db: Reader) =>
  db.selectFrom('booking').where(isHere(sql.ref('booking.guest_account_id')))

const read = (db: Reader, id: string) =>
  db.selectFrom('booking_host').select(['kind', 'pattern', 'version', 'closed']).where('id', '=', id)

/** What a host offers; nothing where that was never said. */
export async function findHost(db: Reader, id: string): Promise<Host> {
  const row = await read(db, id).executeTakeFirst()
  return row === undefined
    ? { id, kind: 'commissioner', pattern: NO_PATTERN, version: 0, closed: false }
    : { id, ...row }
}

/**
 * The lock under which a host's places are counted and taken. The order of locks: a request, the queue, commissioners,
 * whoever books, a host, a booking. A commissioner is a host from the first time on that this is asked; `addHost` makes
 * any other.
 */
export async function lockHost(trx: Trx, id: string): Promise<Host> {
  await trx
    .insertInto('booking_host')
    .values({ id, pattern: JSON.stringify(NO_PATTERN) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await read(trx, id).forUpdate().executeTakeFirstOrThrow()
  return { id, ...row }
}

/** A host that isn't a person, with nothing on offer. */
export const addHost = (trx: Trx, host: { readonly id: string; readonly kind: HostKind }) =>
  trx
    .insertInto('booking_host')
    .values({ ...host, pattern: JSON.stringify(NO_PATTERN) })
    .execute()

const setClosed = (closed: boolean) => (trx: Trx, id: string) =>
  trx.updateTable('booking_host').set({ closed }).where('id', '=', id).execute()
/** Of a locked host: nothing can be booked there until it is opened again. Its pattern stays. */
export const closeHost = setClosed(true)
export const reopenHost = setClosed(false)

/** What a locked host offers from now on. */
export const savePatternOf = (trx: Trx, host: Host, pattern: BookingPattern) =>
  trx
    .updateTable('booking_host')
    .set({ pattern: JSON.stringify(pattern), version: host.version + 1 })
    .where('id', '=', host.id)
    .execute()

export interface Held extends HeldTime {
  readonly channel: ContactChannel
  readonly place: string
}

/** The places held with a host from an instant on, whoever holds them. */
export async function loadHeld(db: Reader, hostId: string, from: Date): Promise<Held[]> {
  const rows = await bookingsHere(db)
    .select(['id', 'starts_at', 'ends_at', 'channel', 'place'])
    .where('host_id', '=', hostId)
    .where('state', 'in', [...HELD_STATES])
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
export function offeredAt({ calendar }: Deps, { pattern, closed }: Host, startsAt: string): OfferedSlot {
  const slot = slotsOn(calendar, pattern, startsAt.slice(0, 10)).find((one) => one.startsAt === startsAt)
  if (slot === undefined || closed) throw new ContractError('slot_gone')
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
  const slot = offeredAt(deps, host, startsAt)
  const held = await loadHeld(trx, host.id, new Date(slot.startsAt))
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
