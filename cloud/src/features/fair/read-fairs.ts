import { ContractError, MOST, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime, workingDaysBetween } from '@talent/contract/calendar'
import {
  listDeskFairs as deskEndpoint,
  listFairEmployers as employersEndpoint,
  listFairs as listEndpoint,
  listMyFairs as mineEndpoint,
  type Fair,
  type FairDesk,
  type FairEmployer,
  type FairPost,
  type FairSummary,
} from '@talent/contract/fair'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { wordsIn } from '../../lib/list-query.ts'
import { readPage } from '../../lib/read-page.ts'
import { selectPosts } from '../recruitment/index.ts'
import { employersThere } from './employers.ts'
import {
  countPasses,
  freeOf,
  inputOf,
  phaseOf,
  pointOf,
  requireFair,
  requirePublic,
  resultsOf,
} from './fair-rows.ts'
import { helpersOf } from './helpers.ts'
import type { FairRow } from './tables.ts'

/** How many employers and posts each brings. */
async function countEmployers(db: Reader, fairIds: readonly string[]) {
  const rows =
    fairIds.length === 0
      ? []
      : await db
          .selectFrom('fair_employer')
          .select(['fair_id', sql<number>`count(*)::int`.as('employers')])
          .select(sql<number>`coalesce(sum(jsonb_array_length(posts)), 0)::int`.as('posts'))
          .where('fair_id', 'in', [...fairIds])
          .groupBy('fair_id')
          .execute()
  return (fairId: string) => {
    const { employers = 0, posts = 0 } = rows.find((row) => row.fair_id === fairId) ?? {}
    return { employerCount: employers, postCount: posts }
  }
}

async function toSummaries(db: Reader, now: Date, rows: readonly FairRow[]): Promise<FairSummary[]> {
  const ids = rows.map(({ id }) => id)
  const [countedOf, broughtTo] = await Promise.all([countPasses(db, ids), countEmployers(db, ids)])
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, issue: row.issue, mode: row.mode, place: row.place, demo: row.demo },
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    signUpUntil: row.sign_up_until.toISOString(),
    phase: phaseOf(row, now),
    free: freeOf(row, countedOf(row.id)),
    ...broughtTo(row.id),
    results: resultsOf(row),
  }))
}

export function listFairs(
  { db, clock }: Deps,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> {
  const now = clock.now()
  const past = query.when === 'past'
  return readPage(db, listEndpoint, query, {
    source: db.selectFrom('fair').selectAll().where('state', '<>', 'draft'),
    filters: { when: () => (past ? sql<boolean>`ends_at <= ${now}` : sql<boolean>`ends_at > ${now}`) },
    facets: {},
    order: [
      { by: sql.ref('starts_at'), is: 'instant' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: past ? 'desc' : 'asc',
    view: (rows) => toSummaries(db, now, rows),
  })
}

/** The last one before it whose results are known. */
async function lastBefore(db: Reader, { starts_at: before, demo }: FairRow): Promise<Fair['last']> {
  const row = await db
    .selectFrom('fair')
    .selectAll()
    .where('state', '=', 'published')
    .where('starts_at', '<', before)
    .where('demo', '=', demo)
    .where('result_visitors', 'is not', null)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const results = row === undefined ? null : resultsOf(row)
  return row === undefined || results === null
    ? null
    : { id: row.id, title: row.title, startsAt: row.starts_at.toISOString(), results }
}

/** @throws ContractError `not_found` */
export async function loadFair({ db, clock, calendar }: Deps, id: string): Promise<Fair> {
  const now = clock.now()
  const row = await requirePublic(db, id)
  const [summary] = await toSummaries(db, now, [row])
  if (summary === undefined) throw new ContractError('not_found')
  return {
    ...summary,
    ...{ way: row.way, words: row.words, capacity: row.capacity, phone: row.phone, point: pointOf(row) },
    workingDaysLeft:
      summary.phase === 'open'
        ? workingDaysBetween(calendar, chinaTime(now).day, chinaTime(row.sign_up_until).day)
        : null,
    cancelledReason: row.cancelled_reason,
    last: await lastBefore(db, row),
  }
}

type EmployerRow = Pick<FairEmployer, 'id' | 'stand' | 'name'> & {
  enterprise_id: string | null
  posts: string[]
}

/** Those in sight of these employers, the latest first. */
const publishedPosts = (db: Reader, employers: readonly { readonly name: string }[]) =>
  selectPosts(db)
    .where('p.employer', 'in', ['', ...employers.map(({ name }) => name)])
    .where('n.withdrawn_on', 'is', null)
    .where('p.position', 'is not', null)
    .orderBy('p.id', 'desc')

/** Each of their posts leads to the one of a published notice that has its name and its employer's. */
async function withPosts(db: Reader, rows: readonly EmployerRow[]): Promise<FairEmployer[]> {
  const published = await publishedPosts(db, rows).execute()
  return rows.map(({ enterprise_id: enterpriseId, posts, ...row }) => ({
    ...row,
    enterpriseId,
    posts: posts.map((title) => ({
      title,
      id: published.find((post) => post.title === title && post.employer === row.name)?.id ?? null,
    })),
  }))
}

const employersOf = (db: Reader, fairId: string) =>
  db
    .selectFrom('fair_employer')
    .select(['id', 'stand', 'name', 'enterprise_id', 'posts'])
    .where('fair_id', '=', fairId)

/** @throws ContractError `not_found` */
export async function listEmployers(
  { db }: Deps,
  { params, query }: EndpointInput<typeof employersEndpoint>,
): Promise<EndpointOutput<typeof employersEndpoint>> {
  await requirePublic(db, params.id)
  return readPage(db, employersEndpoint, query, {
    source: employersOf(db, params.id),
    filters: { q: (words) => wordsIn(sql`lower(name || ' ' || posts::text)`, words) },
    facets: {},
    order: [
      { by: sql.ref('stand'), is: 'text' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: (rows) => withPosts(db, rows),
  })
}

/** @throws ContractError `not_found` */
export async function listPosts({ db }: Deps, fairId: string): Promise<{ posts: FairPost[] }> {
  await requirePublic(db, fairId)
  const employers = await employersThere(db, fairId)
  const asked = await publishedPosts(db, employers).select(['p.skill_level', 'n.age_counted_on']).execute()
  const all = employers.flatMap(({ stand, name, posts }) =>
    posts.flatMap((title): FairPost[] => {
      const post = asked.find((one) => one.title === title && one.employer === name)
      if (post === undefined) return []
      const { id, education, major, age, experience, skill_level: skillLevel } = post
      const asks = { education, major, age, experience, skillLevel, ageCountedOn: post.age_counted_on }
      return [{ id, title, employer: name, stand, ...asks }]
    }),
  )
  return { posts: all.slice(0, MOST.fairAsks) }
}

/** One's own, the latest first; also of one who isn't counted. */
export const listMine = (
  { db, clock }: Deps,
  by: Caller,
  { query }: EndpointInput<typeof mineEndpoint>,
): Promise<EndpointOutput<typeof mineEndpoint>> =>
  readPage(db, mineEndpoint, query, {
    source: db
      .selectFrom('fair_pass as p')
      .innerJoin('fair as f', 'f.id', 'p.fair_id')
      .selectAll('f')
      .select(['p.state as pass_state'])
      .where('p.account_id', '=', by.accountId),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('f.starts_at'), is: 'instant' },
      { by: sql.ref('f.id'), is: 'text' },
    ],
    direction: 'desc',
    view: async (rows) =>
      rows.map((row) => ({
        ...{ id: row.id, title: row.title, issue: row.issue, mode: row.mode, place: row.place },
        startsAt: row.starts_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
        ...{ phase: phaseOf(row, clock.now()), state: row.pass_state, demo: row.demo },
      })),
  })

async function toDesk(db: Reader, now: Date, rows: readonly FairRow[]) {
  const countedOf = await countPasses(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const { coming, waiting, entered } = countedOf(row.id)
    return {
      ...{ id: row.id, title: row.title, issue: row.issue, state: row.state, coming, waiting, entered },
      startsAt: row.starts_at.toISOString(),
      phase: phaseOf(row, now),
      hasResults: row.result_visitors !== null,
    }
  })
}

export const listForDesk = (
  { db, clock }: Deps,
  { query }: EndpointInput<typeof deskEndpoint>,
): Promise<EndpointOutput<typeof deskEndpoint>> =>
  readPage(db, deskEndpoint, query, {
    source: db.selectFrom('fair').selectAll(),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('starts_at'), is: 'instant' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: 'desc',
    view: (rows) => toDesk(db, clock.now(), rows),
  })

/** @throws ContractError `not_found` */
export async function loadForDesk(deps: Deps, id: string): Promise<FairDesk> {
  const { db, clock } = deps
  const row = await requireFair(db, id)
  const [brief] = await toDesk(db, clock.now(), [row])
  if (brief === undefined) throw new ContractError('not_found')
  const employers = await employersOf(db, id).orderBy('stand').orderBy('id').execute()
  return {
    ...brief,
    version: row.version,
    fair: inputOf(row),
    employers: await withPosts(db, employers),
    told: brief.coming + brief.waiting,
    results: resultsOf(row),
    cancelledReason: row.cancelled_reason,
    helpers: await helpersOf(deps, db, id),
  }
}
