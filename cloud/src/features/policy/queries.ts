import {
  chinaTime,
  ContractError,
  type EndpointInput,
  type EndpointOutput,
  type getPolicy,
  type listPolicies,
  type PolicyValidity,
} from '@talent/contract'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import { decodeCursor, encodeCursor, likePatterns, newestFirst } from '../../lib/list-query.ts'

type Query = EndpointInput<typeof listPolicies>['query']
type Facets = EndpointOutput<typeof listPolicies>['facets']

/** A document whose stated last day has passed is expired, whatever was true when it was read. */
const validityOn = (
  today: string,
  row: { validity: PolicyValidity; expires_on: string | null },
): PolicyValidity =>
  row.validity !== 'superseded' && row.expires_on !== null && row.expires_on < today
    ? 'expired'
    : row.validity

/** In force, then unknown, then what is over; newest first within each. */
export async function listPoliciesPage(
  db: Db,
  now: Date,
  query: Query,
): Promise<EndpointOutput<typeof listPolicies>> {
  const today = chinaTime(now).day
  const rank = sql<number>`(case when validity in ('superseded', 'expired') or expires_on < ${today}::date then 2
    when validity = 'in_force' then 0 else 1 end)`
  const age = newestFirst(sql.ref('sort_on'))
  let matching = db.selectFrom('policy')
  for (const pattern of likePatterns(query.q ?? '')) matching = matching.where('search_text', 'like', pattern)
  if (query.topic) matching = matching.where(sql<boolean>`topics @> array[${query.topic}]::text[]`)
  if (query.level) matching = matching.where('level', '=', query.level)
  if (query.place) matching = matching.where('place', '=', query.place)

  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, ['number', 'number', 'string'])
  const [rows, { total }, facets] = await Promise.all([
    matching
      .select([
        'id',
        'title',
        'doc_no',
        'level',
        'place',
        'topics',
        'validity',
        'gist',
        'published_on',
        'expires_on',
        'demo',
      ])
      .select([rank.as('rank'), age.as('age')])
      .$if(after !== null, (page) =>
        page.where(
          sql<boolean>`(${rank}, ${age}, id) > (${sql.join((after ?? []).map((part) => (typeof part === 'number' ? sql`${part}::int` : sql`${part}`)))})`,
        ),
      )
      .orderBy(rank)
      .orderBy(age)
      .orderBy('id')
      .limit(query.limit + 1)
      .execute(),
    matching.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    loadFacets(db),
  ])
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => ({
      id: row.id,
      title: row.title,
      docNo: row.doc_no,
      level: row.level,
      place: row.place,
      topics: row.topics,
      validity: validityOn(today, row),
      gist: row.gist,
      publishedOn: row.published_on,
      expiresOn: row.expires_on,
      demo: row.demo,
    })),
    total,
    nextCursor: last ? encodeCursor([last.rank, last.age, last.id]) : null,
    facets,
  }
}

async function loadFacets(db: Db): Promise<Facets> {
  const { rows } = await sql<{ kind: keyof Facets; value: string; count: number }>`
    select 'topics' as kind, topic as value, count(*)::int as count from policy, unnest(topics) as topic group by topic
    union all select 'levels', level, count(*)::int from policy group by level
    union all select 'places', place, count(*)::int from policy group by place
    order by kind, count desc, value`.execute(db)
  const of = (kind: keyof Facets) =>
    rows.filter((row) => row.kind === kind).map(({ value, count }) => ({ value, count }))
  return { topics: of('topics'), levels: of('levels'), places: of('places') }
}

/** @throws not_found */
export async function loadPolicy(db: Db, now: Date, id: string): Promise<EndpointOutput<typeof getPolicy>> {
  const row = await db
    .selectFrom('policy')
    .select(['document', 'validity', 'expires_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ContractError('not_found')
  return { ...row.document, validity: validityOn(chinaTime(now).day, row) }
}
