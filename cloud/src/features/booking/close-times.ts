import {
  hasStarted,
  strandedBy,
  type Booking,
  type BookingPattern,
  type FreeSlot,
  type StrandedAct,
} from '@talent/contract/booking'
import { ContractError, MOST } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { bookingsHere, findHost, loadHeld, lockHost, savePatternOf, type Host } from './host.ts'
import { freeSlots } from './read-bookings.ts'
import { carryOut, decisionsOn } from './save-pattern.ts'
import { viewBookings } from './view-bookings.ts'

export type ClosedTime = BookingPattern['closed'][number]

/** The pattern with these times closed; what was closed in the past makes room. */
const withClosed = (deps: Deps, { pattern }: Host, closed: readonly ClosedTime[]): BookingPattern => {
  const today = chinaTime(deps.clock.now()).day
  return { ...pattern, closed: [...pattern.closed.filter(({ day }) => day >= today), ...closed] }
}

/** What closing would leave outside, by the same rule as a changed offer. */
async function strandedIn(deps: Deps, db: Reader, host: Host, after: BookingPattern) {
  const now = deps.clock.now()
  const held = await loadHeld(db, host.id, now)
  const coming = held.filter(({ startsAt }) => !hasStarted(startsAt, now))
  return { held, stranded: strandedBy(deps.calendar, host.pattern, after, coming) }
}

/** What closing these times would leave outside, and to which times it could be moved. Changes nothing. */
export async function tryClosing(
  deps: Deps,
  hostId: string,
  closed: readonly ClosedTime[],
): Promise<{ stranded: Booking[]; slots: FreeSlot[] }> {
  const host = await findHost(deps.db, hostId)
  const after = withClosed(deps, host, closed)
  const { stranded } = await strandedIn(deps, deps.db, host, after)
  if (stranded.length === 0) return { stranded: [], slots: [] }
  const now = deps.clock.now()
  const rows = await bookingsHere(deps.db)
    .selectAll()
    .where(
      'id',
      'in',
      stranded.map(({ id }) => id),
    )
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  const [bookings, slots] = await Promise.all([
    viewBookings(deps, rows, () => 'host'),
    freeSlots(deps, deps.db, { ...host, pattern: after }, chinaTime(now).day),
  ])
  return {
    stranded: bookings,
    slots: slots.filter(({ startsAt, free }) => free > 0 && !hasStarted(startsAt, now)),
  }
}

/**
 * Closes times of a commissioner, in the transaction of what closes them; those of stations stay open. Every booking this
 * leaves outside was decided on, or nothing is saved.
 * @throws ContractError `invalid` at `decisions.<id>`; `slot_gone`, `slot_full`
 */
export async function closeTimes(
  deps: Deps,
  trx: Trx,
  by: Pick<Caller, 'accountId'>,
  {
    closed,
    decisions,
    reason,
  }: { closed: readonly ClosedTime[]; decisions: readonly StrandedAct[]; reason: string },
): Promise<void> {
  const host = await lockHost(trx, by.accountId)
  const after = withClosed(deps, host, closed)
  if (after.closed.length > MOST.hours)
    throw new ContractError('invalid', {
      fields: [{ field: 'from', label: '时间', message: '日程里不可约的时间太多，请先去掉一些再请假' }],
    })
  const { held, stranded } = await strandedIn(deps, trx, host, after)
  const made = decisionsOn(stranded, decisions)
  await savePatternOf(trx, host, after)
  await carryOut(
    deps,
    trx,
    by,
    { host: { ...host, pattern: after }, held, reason },
    stranded.flatMap(({ id }) => made.get(id) ?? []),
  )
}

/** Opens again what was closed so. */
export async function openTimes(trx: Trx, hostId: string, closed: readonly ClosedTime[]): Promise<void> {
  const host = await lockHost(trx, hostId)
  const keyOf = ({ day, from, to, note }: ClosedTime) => JSON.stringify([day, from, to, note])
  const gone = new Set(closed.map(keyOf))
  const left = host.pattern.closed.filter((row) => !gone.has(keyOf(row)))
  await savePatternOf(trx, host, { ...host.pattern, closed: left })
}
