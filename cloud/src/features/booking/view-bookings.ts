import { allowedEvents, type Subject } from '@talent/contract'
import {
  bookingInstant,
  bookingWorkflow,
  freeIn,
  isConfirmable,
  isOffered,
  MOST_MOVES,
  NOTICE_HOURS,
  slotsOn,
  type Booking,
  type BookingHost,
  type FreeSlot,
} from '@talent/contract/booking'
import { instantAfter } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import { bookingWordsPlace } from '../../lib/encrypted-places.ts'
import { rulesOf } from './begin-booking.ts'
import { factsNow } from './change-booking.ts'
import { findHost, loadHeld, type Held, type Host } from './host.ts'
import type { BookingRow } from './tables.ts'

/** Who looks: one of the two sides, or somebody who may but look. */
export type Looking = 'guest' | 'host' | 'other'

const NOTICE_MS = NOTICE_HOURS * 3_600_000

/** Whoever is no host of any kind any more. */
export const NOBODY = (id: string): BookingHost => ({
  id,
  kind: 'commissioner',
  name: '',
  title: '服务专员',
  officePhone: '',
  address: '',
})

interface Offer {
  readonly host: Host
  readonly held: readonly Held[]
}

async function loadOffers(deps: Deps, rows: readonly BookingRow[]): Promise<Map<string, Offer>> {
  const from = instantAfter(deps.clock.now(), -1)
  const ids = [...new Set(rows.map(({ host_id }) => host_id))]
  const offers = await Promise.all(
    ids.map(async (id): Promise<[string, Offer]> => {
      const [host, held] = await Promise.all([findHost(deps.db, id), loadHeld(deps.db, id, from)])
      return [id, { host, held }]
    }),
  )
  return new Map(offers)
}

async function loadSteps(deps: Deps, ids: readonly string[]) {
  const rows = await deps.db
    .selectFrom('booking_step')
    .selectAll()
    .where('booking_id', 'in', [...ids])
    .orderBy('booking_id')
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    bookingId: row.booking_id,
    step: {
      kind: row.kind,
      by: row.actor,
      at: row.at.toISOString(),
      startsAt: row.starts_at === null ? null : bookingInstant(row.starts_at),
      from: row.from_at === null ? null : bookingInstant(row.from_at),
      words:
        row.words_encrypted === null
          ? ''
          : deps.cipher.decrypt(bookingWordsPlace(row.id), row.words_encrypted),
    },
  }))
}

const loadPreferences = (deps: Deps, ids: readonly string[]) =>
  deps.db
    .selectFrom('booking_preference')
    .selectAll()
    .where('booking_id', 'in', [...ids])
    .orderBy('booking_id')
    .orderBy('position')
    .execute()

/** Bookings as one of the sides sees them; one question a table, and two for each host among them. */
export async function viewBookings(
  deps: Deps,
  rows: readonly BookingRow[],
  lookingOf: (row: BookingRow) => Looking,
): Promise<Booking[]> {
  if (rows.length === 0) return []
  const now = deps.clock.now()
  const ids = rows.map(({ id }) => id)
  const subjects = rows.map(({ subject_kind: kind, subject_id: id }): Subject => ({ kind, id }))
  const kinds = new Map(subjects.map((subject) => [subject.kind, subject]))
  const guests = rows.map(({ guest_account_id }) => guest_account_id)
  const [steps, preferences, offers, cards, briefOf, ...names] = await Promise.all([
    loadSteps(deps, ids),
    loadPreferences(deps, ids),
    loadOffers(deps, rows),
    deps.hosts.cardsOf(
      deps.db,
      rows.map(({ host_id }) => host_id),
    ),
    deps.subjects.briefsOf(deps, subjects),
    ...[...kinds.values()].map((subject) => rulesOf(deps, subject).namesOf(deps, guests)),
  ])
  return rows.map((row, i): Booking => {
    const subject = subjects[i] as Subject
    const { host, held } = offers.get(row.host_id) as Offer
    const looking = lookingOf(row)
    const { starts_at, ends_at, channel } = row
    const time =
      starts_at === null || ends_at === null || channel === null
        ? null
        : {
            startsAt: bookingInstant(starts_at),
            endsAt: bookingInstant(ends_at),
            channel,
            place: row.place,
          }
    const facts = factsNow(row, now)
    const wished = preferences
      .filter((one) => one.booking_id === row.id)
      .map((one): FreeSlot => {
        const startsAt = bookingInstant(one.starts_at)
        const slot = slotsOn(deps.calendar, host.pattern, startsAt.slice(0, 10)).find(
          (offered) => offered.startsAt === startsAt,
        )
        const open = slot !== undefined && isConfirmable(startsAt, now)
        return {
          startsAt,
          endsAt: bookingInstant(one.ends_at),
          channel: one.channel,
          place: one.place,
          free: open ? freeIn(slot, held) : 0,
        }
      })
    return {
      id: row.id,
      version: row.version,
      subject,
      title: briefOf(subject)?.title ?? '',
      number: briefOf(subject)?.number ?? '',
      state: row.state,
      guest: looking === 'guest' ? '' : (names.map((of) => of.get(row.guest_account_id)).find(Boolean) ?? ''),
      host: cards.get(row.host_id) ?? NOBODY(row.host_id),
      time,
      preferences: wished,
      changeUntil:
        row.state === 'booked' && starts_at !== null
          ? bookingInstant(new Date(starts_at.getTime() - NOTICE_MS))
          : null,
      movesLeft: Math.max(0, MOST_MOVES - row.moves),
      outside:
        row.state === 'booked' &&
        time !== null &&
        !facts.started &&
        !isOffered(deps.calendar, host.pattern, { id: row.id, ...time }, held),
      madeAt: row.made_at.toISOString(),
      allowedEvents: looking === 'other' ? [] : allowedEvents(bookingWorkflow, row.state, looking, facts),
      steps: steps.flatMap(({ bookingId, step }) => (bookingId === row.id ? [step] : [])),
    }
  })
}
