import {
  ContractError,
  type EndpointInput,
  type EndpointOutput,
  type Subject,
  type SubjectKind,
} from '@talent/contract'
import {
  bookingInstant,
  freeIn,
  isInTime,
  isOpenBooking,
  listMyBookings as listEndpoint,
  OFFERED_DAYS,
  HELD_STATES,
  SINGLE_TIME_HOSTS,
  slotsFrom,
  slotsOn,
  type Booking,
  type BookingsOf,
  type FreeSlot,
  type getCalendarFile as fileEndpoint,
  type getMySchedule as scheduleEndpoint,
  type HostSchedule,
} from '@talent/contract/booking'
import { calendarFile, chinaInstant, chinaTime } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { countOpen, mostOf, rulesOf } from './begin-booking.ts'
import { partyOf } from './change-booking.ts'
import { bookingsHere, findHost, loadHeld, type Host } from './host.ts'
import type { BookingRow } from './tables.ts'
import { NOBODY, viewBookings } from './view-bookings.ts'

/** What a host offers from a day on, with the places left. */
export async function freeSlots(
  deps: Pick<Deps, 'calendar'>,
  db: Reader,
  host: Host,
  from: string,
): Promise<FreeSlot[]> {
  if (host.closed) return []
  const held = await loadHeld(db, host.id, new Date(chinaInstant(from, '00:00')))
  const days = SINGLE_TIME_HOSTS.includes(host.kind)
    ? [...new Set(host.pattern.extra.map(({ day }) => day))].filter((day) => day >= from).sort()
    : null
  const offered =
    days === null
      ? slotsFrom(deps.calendar, host.pattern, from, OFFERED_DAYS)
      : days.flatMap((day) => slotsOn(deps.calendar, host.pattern, day))
  return offered.map((slot) => {
    const { capacity: _, ...time } = slot
    return { ...time, free: freeIn(slot, held) }
  })
}

/** What a guest can still choose from with a host, full times too. */
export async function freeTimesOf(
  deps: Pick<Deps, 'calendar' | 'clock'>,
  db: Reader,
  hostId: string,
): Promise<FreeSlot[]> {
  const now = deps.clock.now()
  const slots = await freeSlots(deps, db, await findHost(db, hostId), chinaTime(now).day)
  return slots.filter(({ startsAt }) => isInTime(startsAt, now))
}

/** Those to come first, by their time; then the others, the latest first. */
function inOrder(rows: readonly BookingRow[], now: Date): BookingRow[] {
  const open = (row: BookingRow) => isOpenBooking({ state: row.state, startsAt: row.starts_at }, now)
  const timeOf = (row: BookingRow) => (row.starts_at ?? row.made_at).getTime()
  return [
    ...rows.filter(open).sort((a, b) => timeOf(a) - timeOf(b)),
    ...rows.filter((row) => !open(row)).sort((a, b) => timeOf(b) - timeOf(a)),
  ]
}

/** So many past ones of a thing are shown. */
const MOST_OF_ONE = 20

/**
 * The bookings of a thing and what its guest can choose from, with the host that was asked for, or else the first. Who asks
 * has been found to see the thing.
 * @throws ContractError `not_found` for a host that one can't book with
 */
export async function bookingsOf(
  deps: Deps,
  by: Caller,
  subject: Subject,
  asked?: string,
): Promise<BookingsOf> {
  const parties = await rulesOf(deps, subject).partiesOf(deps.db, subject.id, { lock: false })
  if (parties === null) throw new ContractError('not_found')
  const now = deps.clock.now()
  const rows = await bookingsHere(deps.db)
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('made_at', 'desc')
    .limit(MOST_OF_ONE)
    .execute()
  const { guestId, group } = parties
  const most = mostOf(parties)
  const hostIds = parties.open ? parties.hostIds : []
  if (asked !== undefined && !hostIds.includes(asked)) throw new ContractError('not_found')
  const hostId = asked ?? hostIds[0] ?? null
  const kept = await deps.hosts.keptBy(deps.db, by)
  const [bookings, cards, slots, made] = await Promise.all([
    viewBookings(deps, inOrder(rows, now), (row) => partyOf(row, by, kept) ?? 'other'),
    deps.hosts.cardsOf(deps.db, hostIds),
    hostId === null ? [] : freeTimesOf(deps, deps.db, hostId),
    guestId === by.accountId ? countOpen(deps.db, guestId, group, now) : most,
  ])
  return {
    bookings,
    hosts: hostIds.map((id) => cards.get(id) ?? NOBODY(id)),
    hostId,
    slots,
    left: hostId === null ? 0 : Math.max(0, most - made),
  }
}

/** Of each of these things the booking that is held, else the latest, as the caller sees it. */
export async function latestBookings(
  deps: Deps,
  by: Caller,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Booking>> {
  if (ids.length === 0) return new Map()
  const all = await bookingsHere(deps.db)
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', [...ids])
    .orderBy('made_at', 'desc')
    .execute()
  const rows = ids.flatMap((id) => {
    const own = all.filter((row) => row.subject_id === id)
    return own.find(({ state }) => HELD_STATES.includes(state)) ?? own[0] ?? []
  })
  const kept = await deps.hosts.keptBy(deps.db, by)
  const seen = await viewBookings(deps, rows, (row) => partyOf(row, by, kept) ?? 'other')
  return new Map(seen.map((booking) => [booking.subject.id, booking]))
}

/** Who holds a time with a host, from now on. */
export const guestsOf = (deps: Deps, hostId: string) =>
  bookingsHere(deps.db)
    .select(['subject_id', 'guest_account_id', 'starts_at'])
    .where('host_id', '=', hostId)
    .where('state', 'in', [...HELD_STATES])
    .where('ends_at', '>', deps.clock.now())
    .orderBy('id')
    .execute()

export const listMyBookings = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> =>
  readPage(deps.db, listEndpoint, query, {
    source: bookingsHere(deps.db).selectAll().where('guest_account_id', '=', by.accountId),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('made_at'), is: 'instant' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: 'desc',
    view: (rows) => viewBookings(deps, rows as BookingRow[], () => 'guest'),
  })

/** An answer stays under 100 KB. */
const MOST_AHEAD = 100

/**
 * What one offers, or a station one keeps, who waits for an answer, and who comes, from a day on (today, where none is
 * named).
 * @throws ContractError `not_found` for a host one doesn't keep
 */
export async function getMySchedule(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof scheduleEndpoint>,
): Promise<HostSchedule> {
  const from = query.from ?? chinaTime(deps.clock.now()).day
  const hostId = query.host ?? by.accountId
  const kept = await deps.hosts.keptBy(deps.db, by)
  if (!kept.includes(hostId)) throw new ContractError('not_found')
  const host = await findHost(deps.db, hostId)
  const start = new Date(chinaInstant(from, '00:00'))
  const [cards, slots, rows] = await Promise.all([
    deps.hosts.cardsOf(deps.db, kept),
    freeSlots(deps, deps.db, host, from),
    bookingsHere(deps.db)
      .selectAll()
      .where('host_id', '=', hostId)
      .where((eb) =>
        eb.or([
          eb('state', '=', 'preferred'),
          eb.and([eb('state', 'in', [...HELD_STATES]), eb('starts_at', '>=', start)]),
        ]),
      )
      .orderBy(sql`starts_at nulls first`)
      .orderBy('made_at')
      .limit(MOST_AHEAD)
      .execute(),
  ])
  return {
    hosts: kept.map((id) => cards.get(id) ?? NOBODY(id)),
    hostId,
    version: host.version,
    pattern: host.pattern,
    slots,
    bookings: await viewBookings(deps, rows, () => 'host'),
  }
}

/** For the phone's calendar. @throws ContractError `not_found`, `wrong_state` while no time is held */
export async function getCalendarFile(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof fileEndpoint>,
): Promise<{ type: string; bytes: Buffer }> {
  const row = await bookingsHere(deps.db).selectAll().where('id', '=', params.id).executeTakeFirst()
  const party = row === undefined ? null : partyOf(row, by, await deps.hosts.keptBy(deps.db, by))
  if (row === undefined || party === null) throw new ContractError('not_found')
  const { starts_at: startsAt, ends_at: endsAt } = row
  if (startsAt === null || endsAt === null)
    throw new ContractError('wrong_state', { message: '时间还没有定下，定下后再加到日历' })
  const [booking] = await viewBookings(deps, [row], () => party)
  const whom = party === 'guest' ? (booking?.host.title ?? '') : (booking?.guest ?? '')
  const file = calendarFile({
    uid: `booking-${row.id}@talent-services`,
    sequence: row.sequence,
    cancelled: row.state === 'cancelled',
    startsAt,
    endsAt,
    writtenAt: deps.clock.now(),
    title: `${booking?.title ?? ''}：约${whom}`,
    place: row.place,
    words: `${booking?.number ? `办件编号 ${booking.number}，` : ''}${bookingInstant(startsAt).slice(11, 16)} 开始`,
  })
  return { type: 'text/calendar; charset=utf-8', bytes: Buffer.from(file) }
}
