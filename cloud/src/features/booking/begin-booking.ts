import { ContractError, type Subject } from '@talent/contract'
import {
  isConfirmable,
  isInTime,
  OPEN_BOOKINGS_PER_PERSON,
  type BookingChanged,
  type OfferedSlot,
} from '@talent/contract/booking'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import type { BookingParties, BookingRules } from '../../subjects.ts'
import { bookingsHere, claimSlot, lockHost, offeredAt, timeColumns, type Host } from './host.ts'
import { writeStep } from './write-step.ts'

/** What one begins with, and with whom (null: the first one may book with): a time that is held, or several of which one is to be. */
export type Beginning = { readonly hostId: string | null } & (
  { readonly take: string } | { readonly prefer: readonly string[] }
)

/** @throws ExplainedError for a kind of thing that nobody books at */
export function rulesOf(deps: Deps, subject: Subject): BookingRules {
  const { booking } = deps.subjects.of(subject.kind)
  if (booking === undefined) throw new ExplainedError(`nobody books at a ${subject.kind}`)
  return booking
}

export const mostOf = ({ most = OPEN_BOOKINGS_PER_PERSON }: BookingParties): number => most
const ONE_ALREADY = '您已经约了一个时间，要换请改时间，或先取消'

/** Open bookings of one person in one group: only their own count. */
export async function countOpen(db: Reader, guestId: string, group: string, now: Date): Promise<number> {
  const { open } = await bookingsHere(db)
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('guest_account_id', '=', guestId)
    .where('limit_group', '=', group)
    .where((eb) =>
      eb.or([eb('state', '=', 'preferred'), eb.and([eb('state', '=', 'booked'), eb('starts_at', '>', now)])]),
    )
    .executeTakeFirstOrThrow()
  return Number(open)
}

/** The slots to be preferred: each still offered, early enough to be confirmed and, as far as is known now, with a place. */
async function preferred(deps: Deps, trx: Trx, host: Host, times: readonly string[]): Promise<OfferedSlot[]> {
  const slots: OfferedSlot[] = []
  for (const startsAt of times) {
    if (!isConfirmable(startsAt, deps.clock.now()))
      throw new ContractError('slot_gone', { message: '意向时间要留出前一天 18:00 前定下的余地，请选更晚的' })
    slots.push(await claimSlot(deps, trx, host, startsAt))
  }
  return slots
}

async function taken(deps: Deps, trx: Trx, host: Host, startsAt: string): Promise<OfferedSlot> {
  if (!isInTime(startsAt, deps.clock.now())) throw new ContractError('slot_gone')
  offeredAt(deps, host, startsAt)
  return claimSlot(deps, trx, host, startsAt)
}

/**
 * A booking at a thing by the one it is for: the feature of its kind says who that is and whom one can book with. In one
 * transaction: the thing, the one who books (so that many at once are counted one after the other), the host, the rows.
 * @throws ContractError `not_found` for anybody else, and with anybody else; `wrong_state` when the thing is over or nobody
 *   receives anybody for it;
 *   `booking_limit`, `slot_gone`, `slot_full`
 */
export async function beginBooking(
  deps: Deps,
  trx: Trx,
  by: Caller,
  subject: Subject,
  beginning: Beginning,
): Promise<BookingChanged> {
  const parties = await rulesOf(deps, subject).partiesOf(trx, subject.id, { lock: true })
  if (parties === null || parties.guestId !== by.accountId) throw new ContractError('not_found')
  const hostId = beginning.hostId ?? parties.hostIds[0]
  if (!parties.open || hostId === undefined)
    throw new ContractError('wrong_state', {
      message: parties.open ? '还没有分派专员，请等分派后再约' : '这件事已经结束，不能再约时间',
    })
  if (!parties.hostIds.includes(hostId)) throw new ContractError('not_found')
  await trx
    .selectFrom('account')
    .select('id')
    .where('id', '=', by.accountId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  const now = deps.clock.now()
  if ((await countOpen(trx, by.accountId, parties.group, now)) >= mostOf(parties))
    throw new ContractError('booking_limit', parties.most === 1 ? { message: ONE_ALREADY } : {})

  const host = await lockHost(trx, hostId)
  const held = 'take' in beginning ? await taken(deps, trx, host, beginning.take) : null
  const wanted = 'prefer' in beginning ? await preferred(deps, trx, host, beginning.prefer) : []
  const id = deps.newId()
  const state = held === null ? 'preferred' : 'booked'
  await trx
    .insertInto('booking')
    .values({
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      host_id: host.id,
      guest_account_id: by.accountId,
      limit_group: parties.group,
      state,
      last_seq: 1,
      made_at: now,
      ...(held === null ? {} : timeColumns(held)),
    })
    .execute()
  if (wanted.length > 0)
    await trx
      .insertInto('booking_preference')
      .values(wanted.map((slot, position) => ({ booking_id: id, position, ...timeColumns(slot) })))
      .execute()
  const kind = held === null ? 'prefer' : 'take'
  const startsAt = held === null ? null : new Date(held.startsAt)
  await writeStep(deps, trx, { id, seq: 1 }, { role: 'guest', accountId: by.accountId }, { kind, startsAt })
  return { id, version: 1, state }
}
