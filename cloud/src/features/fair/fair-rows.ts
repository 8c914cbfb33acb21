import { ContractError, type MapPoint } from '@talent/contract'
import { bookingInstant } from '@talent/contract/booking'
import {
  fairPhase,
  HOLDING_STATES,
  OPEN_PASS_STATES,
  type FairInput,
  type FairPhase,
  type FairResults,
} from '@talent/contract/fair'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import { isHere } from '../account/index.ts'
import type { FairRow } from './tables.ts'

export const phaseOf = (row: FairRow, now: Date): FairPhase =>
  fairPhase(
    { state: row.state, startsAt: row.starts_at, endsAt: row.ends_at, signUpUntil: row.sign_up_until },
    now,
  )

/** Sign-ups of people who count now, and whoever walked in. */
export const passesHere = (db: Reader) =>
  db
    .selectFrom('fair_pass as p')
    .where(sql<boolean>`(p.account_id is null or ${isHere(sql.ref('p.account_id'))})`)

/** The order of the 候补: who was chosen to come first, then who signed up first. */
export const QUEUE = {
  rank: sql<number>`(case when p.first_since is null then 1 else 0 end)`,
  since: sql<Date>`coalesce(p.first_since, p.signed_at)`,
}

export interface Counted {
  /** Places held: coming, offered to somebody of the 候补, entered. */
  readonly held: number
  readonly coming: number
  readonly waiting: number
  readonly entered: number
}
const NOBODY: Counted = { held: 0, coming: 0, waiting: 0, entered: 0 }

/** Counted from the rows: under the fair's lock it is what is true until the end of the transaction. */
export async function countPasses(
  db: Reader,
  fairIds: readonly string[],
): Promise<(fairId: string) => Counted> {
  if (fairIds.length === 0) return () => NOBODY
  const rows = await passesHere(db)
    .select(['p.fair_id', 'p.state', sql<number>`count(*)::int`.as('count')])
    .where('p.fair_id', 'in', [...fairIds])
    .groupBy(['p.fair_id', 'p.state'])
    .execute()
  return (fairId) => {
    const of = (states: readonly string[]) =>
      rows.reduce(
        (sum, row) => sum + (row.fair_id === fairId && states.includes(row.state) ? row.count : 0),
        0,
      )
    return {
      held: of(HOLDING_STATES),
      coming: of(['booked', 'offered']),
      waiting: of(['waiting']),
      entered: of(['entered']),
    }
  }
}

/** What a newcomer could have: nothing while somebody of the 候补 comes before. */
export const freeOf = ({ capacity }: Pick<FairRow, 'capacity'>, { held, waiting }: Counted): number =>
  waiting > 0 ? 0 : Math.max(0, capacity - held)

/**
 * The lock under which places are counted and taken; whoever signs up, is let in, or changes the fair waits here. Locked before
 * a sign-up. @throws ContractError `not_found`
 */
export async function lockFair(trx: Trx, id: string): Promise<FairRow> {
  const row = await trx
    .selectFrom('fair')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return row
}

/** A draft too. @throws ContractError `not_found` */
export async function requireFair(db: Reader, id: string): Promise<FairRow> {
  const row = await db.selectFrom('fair').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return row
}

/** One the public sees. @throws ContractError `not_found` for a draft too */
export async function requirePublic(db: Reader, id: string): Promise<FairRow> {
  const row = await requireFair(db, id)
  if (row.state === 'draft') throw new ContractError('not_found')
  return row
}

/** Whoever is told when its time or place changes, or it is called off. */
export const openPassesOf = (db: Reader, fairId: string) =>
  passesHere(db)
    .where('p.fair_id', '=', fairId)
    .where('p.state', 'in', [...OPEN_PASS_STATES])

export const resultsOf = (row: FairRow): FairResults | null =>
  row.result_visitors === null
    ? null
    : {
        employers: row.result_employers ?? 0,
        posts: row.result_posts ?? 0,
        visitors: row.result_visitors,
        agreements: row.result_agreements ?? 0,
      }

/** Of both or neither. */
export const pointOf = ({ latitude, longitude }: Pick<FairRow, 'latitude' | 'longitude'>): MapPoint | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }

export const inputOf = (row: FairRow): FairInput => ({
  ...{ title: row.title, issue: row.issue, mode: row.mode },
  ...{ startsAt: bookingInstant(row.starts_at), endsAt: bookingInstant(row.ends_at) },
  point: pointOf(row),
  ...{ place: row.place, way: row.way, words: row.words, capacity: row.capacity },
  ...{ signUpUntil: bookingInstant(row.sign_up_until), phone: row.phone },
})

/** The columns of what a coordinator writes. */
export const columnsOf = ({ startsAt, endsAt, signUpUntil, point, ...fair }: FairInput) => ({
  ...fair,
  latitude: point?.latitude ?? null,
  longitude: point?.longitude ?? null,
  starts_at: new Date(startsAt),
  ends_at: new Date(endsAt),
  sign_up_until: new Date(signUpUntil),
})
