import { ContractError, type EndpointInput } from '@talent/contract'
import type { Interview, takeInterview as takeEndpoint } from '@talent/contract/application'
import { HELD_STATES, type BookingChanged, type SingleTime } from '@talent/contract/booking'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { HostRules } from '../../hosts.ts'
import type { Caller } from '../../http/caller.ts'
import { applicationStepPlace } from '../../lib/encrypted-places.ts'
import type { BookingRules } from '../../subjects.ts'
import { talentWords } from '../account/index.ts'
import {
  addTimes,
  beginBooking,
  bookingsHere,
  endBookings,
  freeTimesOf,
  latestBookings,
  lockHost,
} from '../booking/index.ts'
import { contactsOf, enterpriseNames, spokenFor } from '../enterprise/index.ts'
import { holdNoticeOf, isPostTakenBack } from '../recruitment/index.ts'
import { applicationsHere, lockApplication } from './here.ts'
import type { ApplicationRow } from './tables.ts'

/** Whether an interview is agreed that is still to come. */
export const isPlanned = async (
  { clock }: Pick<Deps, 'clock'>,
  db: Reader,
  { id }: Pick<ApplicationRow, 'id'>,
): Promise<boolean> =>
  (await bookingsHere(db)
    .select('id')
    .where('subject_kind', '=', 'application')
    .where('subject_id', '=', id)
    .where('state', '=', 'booked')
    .where('starts_at', '>', clock.now())
    .executeTakeFirst()) !== undefined

/** An offer of times stands, and of what was taken of it nothing is left. */
export async function isChoosing(db: Reader, row: ApplicationRow): Promise<boolean> {
  if (row.state !== 'invited' || !row.open_to_employer) return false
  if (row.interview !== 'taken') return row.interview === 'offered'
  const held = await bookingsHere(db)
    .select('id')
    .where('subject_kind', '=', 'application')
    .where('subject_id', '=', row.id)
    .where('state', 'in', [...HELD_STATES])
    .executeTakeFirst()
  return held === undefined
}

/**
 * Booked with the post by whoever is invited, one at a time. Its notice is held first, as whoever takes it back holds it.
 */
export const interviewRules: BookingRules = {
  async partiesOf(db, id, { lock }) {
    const found = await applicationsHere(db).selectAll().where('id', '=', id).executeTakeFirst()
    if (found === undefined) return null
    if (lock) await holdNoticeOf(db as Trx, found.post_id)
    const row = lock ? await lockApplication(db as Trx, id) : found
    if (row === undefined) return null
    return {
      ...{ guestId: row.talent_account_id, hostIds: [row.post_id], group: id, most: 1 },
      open: (await isChoosing(db, row)) && !(await isPostTakenBack(db, row.post_id)),
    }
  },
  async namesOf(deps, accountIds) {
    const words = await talentWords(deps, deps.db, accountIds)
    return new Map([...words].map(([id, { name }]) => [id, name]))
  },
}

const postsWithTimes = (db: Reader) =>
  db
    .selectFrom('post as p')
    .innerJoin('booking_host as h', (join) => join.onRef('h.id', '=', 'p.id').on('h.kind', '=', 'post'))
    .select(['p.id', 'p.employer', 'p.enterprise_id'])

/** A post's interviews are kept by whoever speaks for its enterprise now. */
export const interviewHosts: HostRules = {
  kind: 'post',
  async cardsOf(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await postsWithTimes(db)
      .where('p.id', 'in', [...ids])
      .execute()
    const names = await enterpriseNames(
      db,
      rows.flatMap(({ enterprise_id: enterprise }) => enterprise ?? []),
    )
    return new Map(
      rows.map(({ id, employer, enterprise_id: enterprise }) => {
        const name = names.get(enterprise ?? '') ?? employer ?? ''
        return [id, { ...{ id, kind: 'post', name, title: name }, officePhone: '', address: '' }]
      }),
    )
  },
  async keptBy(db, { accountId, roles }) {
    if (!roles.includes('contact')) return []
    const mine = [...(await spokenFor(db, accountId))]
    if (mine.length === 0) return []
    const rows = await postsWithTimes(db).where('p.enterprise_id', 'in', mine).orderBy('p.id').execute()
    return rows.map(({ id }) => id)
  },
  async keepersOf(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await postsWithTimes(db)
      .where('p.id', 'in', [...ids])
      .execute()
    const contacts = await contactsOf(
      db,
      rows.flatMap(({ enterprise_id: enterprise }) => enterprise ?? []),
    )
    return new Map(
      rows.map(({ id, enterprise_id: enterprise }) => [id, contacts.get(enterprise ?? '') ?? []]),
    )
  },
}

/**
 * Times of a post beside those it has; at least one of all must be left to choose. The application is locked.
 * @throws ContractError `invalid` at `times`
 */
export async function putTimes(
  deps: Deps,
  trx: Trx,
  { post_id: id }: Pick<ApplicationRow, 'post_id'>,
  times: readonly SingleTime[],
): Promise<void> {
  await addTimes(deps, trx, { id, kind: 'post' }, times)
  const slots = await freeTimesOf(deps, trx, id)
  if (!slots.some(({ free }) => free > 0))
    throw new ContractError('invalid', {
      fields: [{ field: 'times', label: '面试时间', message: '请至少放出一个还有名额的时间' }],
    })
}

/** One of the times offered: the booking holds its place, and the invitation says so. */
export async function takeInterview(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id }, body }: EndpointInput<typeof takeEndpoint>,
): Promise<BookingChanged> {
  const subject = { kind: 'application', id } as const
  const taken = await beginBooking(deps, trx, by, subject, { take: body.startsAt, hostId: null })
  await trx.updateTable('application').set({ interview: 'taken' }).where('id', '=', id).execute()
  return taken
}

/** Whoever would have come to an interview for a post of a notice that is taken back is told why. The notice is locked. */
export async function endInterviewsOf(deps: Deps, trx: Trx, noticeId: string, words: string): Promise<void> {
  const posts = await postsWithTimes(trx).where('p.notice_id', '=', noticeId).orderBy('p.id').execute()
  for (const { id } of posts) {
    await lockHost(trx, id)
    await endBookings(deps, trx, { hostId: id }, words)
  }
}

/** What was written with the last 都不行, by application. */
async function declinedWords(deps: Deps, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const steps = await deps.db
    .selectFrom('application_step')
    .distinctOn('application_id')
    .select(['id', 'application_id', 'words_encrypted'])
    .where('application_id', 'in', [...ids])
    .where('kind', '=', 'decline_times')
    .orderBy('application_id')
    .orderBy('seq', 'desc')
    .execute()
  return new Map(
    steps.map(({ id, application_id: of, words_encrypted: words }) => [
      of,
      words === null ? '' : deps.cipher.decrypt(applicationStepPlace(id), words),
    ]),
  )
}

/** How the interviews by a time of these stand, as the caller sees them, by application; of one by words alone nothing. */
export async function interviewsOf(
  deps: Deps,
  by: Caller,
  rows: readonly ApplicationRow[],
): Promise<ReadonlyMap<string, Interview>> {
  const asked = rows.filter(({ interview }) => interview !== 'none')
  if (asked.length === 0) return new Map()
  const ids = asked.map(({ id }) => id)
  const posts = [...new Set(asked.map(({ post_id: post }) => post))]
  const [bookings, declined, ...slots] = await Promise.all([
    latestBookings(deps, by, 'application', ids),
    declinedWords(deps, ids),
    ...posts.map((post) => freeTimesOf(deps, deps.db, post)),
  ])
  return new Map(
    asked.map((row) => {
      const booking = bookings.get(row.id) ?? null
      const held = booking !== null && HELD_STATES.includes(booking.state)
      const choosing =
        row.state === 'invited' && (row.interview === 'offered' || (row.interview === 'taken' && !held))
      const mayMove = booking?.allowedEvents.includes('move') ?? false
      return [
        row.id,
        {
          ...{ offer: row.interview, booking, choosing, declined: declined.get(row.id) ?? '' },
          reminded: row.pick_reminded_for !== null,
          slots: choosing || mayMove ? (slots[posts.indexOf(row.post_id)] ?? []) : [],
        },
      ]
    }),
  )
}
