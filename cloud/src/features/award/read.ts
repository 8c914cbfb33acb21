import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  listAwards as listEndpoint,
  listMyAwards as mineEndpoint,
  OWED_AWARDS,
  type AwardDetail,
  type AwardSum,
  type getAward as getEndpoint,
} from '@talent/contract/award'
import { standingDays } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { awardsHere, enterprisesSpokenFor, isKeptBy, isOwn, partyOf } from './here.ts'
import type { AwardRow } from './tables.ts'
import { viewAward, viewAwards } from './view.ts'

/** As literals: the index of what is owed names them too. */
export const isOwed = sql<boolean>`state in (${sql.join(OWED_AWARDS.map((state) => sql.lit(state)))})`

/** What is late, as a condition on the row: the rule of requests. */
export const isLateNow = ({ calendar, clock }: Pick<Deps, 'calendar' | 'clock'>) =>
  sql<boolean>`(${isOwed} and due_on <= ${standingDays(calendar, clock.now()).late}::date)`

const count = (when: ReturnType<typeof sql<boolean>>) => sql<number>`count(*) filter (where ${when})::int`
const fen = (when: ReturnType<typeof sql<boolean>>, column = 'amount_fen') =>
  sql<number>`coalesce(sum(${sql.ref(column)}) filter (where ${when}), 0)::bigint`
/** How many and how much: what came of what was paid, else what was granted. */
export const sumOf = (when: ReturnType<typeof sql<boolean>>, column?: string) =>
  sql<AwardSum>`json_build_object('count', ${count(when)}, 'fen', ${fen(when, column)})`

/** One's own and those of one's enterprises, what is owed first; also of one who isn't counted. */
export async function listMyAwards(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof mineEndpoint>,
): Promise<EndpointOutput<typeof mineEndpoint>> {
  const own = isOwn(by, await enterprisesSpokenFor(deps.db, by))
  const source = deps.db.selectFrom('award').where(own)
  const [found, sums] = await Promise.all([
    readPage(deps.db, mineEndpoint, query, {
      source: source.selectAll(),
      filters: {},
      facets: {},
      order: [
        { by: sql`(case when ${isOwed} then 0 else 1 end)`, is: 'number' },
        { by: sql.ref('due_on'), is: 'text' },
        { by: sql.ref('id'), is: 'text' },
      ],
      view: (rows) => viewAwards(deps, by, rows as AwardRow[]),
    }),
    source
      .select([
        sumOf(sql`state = 'paid'`, 'paid_fen').as('paid'),
        sumOf(isOwed).as('owed'),
        sumOf(sql`(state = 'delayed' or ${isLateNow(deps)})`).as('delayed'),
      ])
      .executeTakeFirstOrThrow(),
  ])
  return { ...found, ...sums }
}

/** What a scope of the ledger takes in, of what the caller keeps. */
export const inScope = (deps: Pick<Deps, 'calendar' | 'clock'>) => ({
  owed: isOwed,
  late: isLateNow(deps),
  asked: sql<boolean>`asked_at is not null`,
  missing: sql<boolean>`missing_at is not null`,
  paid: sql<boolean>`state = 'paid'`,
  ended: sql<boolean>`state = 'ended'`,
})

/** What is owed, the earliest day first; what is over, the latest first. */
export async function listAwards(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> {
  const over = query.scope === 'paid' || query.scope === 'ended'
  const scopes = inScope(deps)
  return readPage(deps.db, listEndpoint, query, {
    source: awardsHere(deps.db)
      .selectAll()
      .where(isKeptBy(by, await enterprisesSpokenFor(deps.db, by))),
    filters: {
      scope: (scope) => scopes[scope],
      policy: (id) => sql`policy_id = ${id}`,
      year: (year) => inYear(year),
    },
    facets: {},
    order: [
      over ? { by: sql.ref('ended_at'), is: 'instant' } : { by: sql.ref('due_on'), is: 'text' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: over ? 'desc' : 'asc',
    view: (rows) => viewAwards(deps, by, rows as AwardRow[]),
  })
}

/** Of which year it is: by the day promised first. */
export const inYear = (year: string) =>
  sql<boolean>`(promised_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date)`

/** @throws ContractError `not_found` for who has no part in it */
export async function requireAward(db: Reader, by: Caller, id: string): Promise<AwardRow> {
  const [row, mine] = await Promise.all([
    awardsHere(db).selectAll().where('id', '=', id).executeTakeFirst(),
    enterprisesSpokenFor(db, by),
  ])
  if (row === undefined || partyOf(row, by, mine) === null) throw new ContractError('not_found')
  return row
}

export const getAward = async (
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof getEndpoint>,
): Promise<AwardDetail> => viewAward(deps, by, await requireAward(deps.db, by, params.id))
