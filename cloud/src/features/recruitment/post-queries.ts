import {
  ContractError,
  noticePhase,
  type EndpointInput,
  type EndpointOutput,
  type getPost,
  type listPosts,
  type PostSummary,
} from '@talent/contract'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { decodeCursor, encodeCursor, likePatterns, newestFirst } from '../../lib/list-query.ts'
import { phaseRankSql } from './phase.ts'

type Query = EndpointInput<typeof listPosts>['query']
type Facets = EndpointOutput<typeof listPosts>['facets']

/** Posts with the notice that decides whether they are open. */
export const selectPosts = (db: Db) =>
  db
    .selectFrom('post as p')
    .innerJoin('notice as n', 'n.id', 'p.notice_id')
    .select([
      'p.id',
      'p.notice_id',
      'p.position',
      'p.code',
      'p.employer',
      'p.title',
      'p.headcount',
      'p.education',
      'p.major',
      'p.age_rule',
      'p.pay',
      'p.place',
      'n.issue',
      'n.title as notice_title',
      'n.apply_from',
      'n.apply_until',
    ])

type PostRow = Awaited<ReturnType<ReturnType<typeof selectPosts>['execute']>>[number]

export const toPostSummary = (row: PostRow, now: Date): PostSummary => ({
  id: row.id,
  noticeId: row.notice_id,
  noticeLabel: row.issue === null ? row.notice_title : `第 ${row.issue} 期`,
  code: row.code,
  employer: row.employer,
  title: row.title,
  headcount: row.headcount,
  education: row.education,
  major: row.major,
  ageRule: row.age_rule,
  pay: row.pay,
  place: row.place,
  phase: noticePhase({ applyFrom: row.apply_from, applyUntil: row.apply_until }, now),
})

/** Posts one can still apply for first, then by notice, newest first, in the notice's own order. */
export async function listPostsPage(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  query: Query,
): Promise<EndpointOutput<typeof listPosts>> {
  const now = clock.now()
  const rank = phaseRankSql('n', now)
  const age = newestFirst(sql.ref('n.sort_on'))
  let matching = selectPosts(db)
  for (const pattern of likePatterns(query.q ?? ''))
    matching = matching.where('p.search_text', 'like', pattern)
  if (query.place) matching = matching.where('p.place', '=', query.place)
  if (query.education) matching = matching.where('p.education_level', '=', query.education)
  if (query.noticeId) matching = matching.where('p.notice_id', '=', query.noticeId)

  const [r, a, notice, position] =
    query.cursor === undefined ? [] : decodeCursor(query.cursor, ['number', 'number', 'string', 'number'])
  const [rows, { total }, facets] = await Promise.all([
    matching
      .select([rank.as('rank'), age.as('age')])
      .$if(query.cursor !== undefined, (page) =>
        page.where(
          sql<boolean>`(${rank}, ${age}, p.notice_id, p.position) > (${r}::int, ${a}::int, ${notice}::text, ${position}::int)`,
        ),
      )
      .orderBy(rank)
      .orderBy(age)
      .orderBy('p.notice_id')
      .orderBy('p.position')
      .limit(query.limit + 1)
      .execute(),
    matching
      .clearSelect()
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
    loadFacets(db),
  ])
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => toPostSummary(row, now)),
    total,
    nextCursor: last ? encodeCursor([last.rank, last.age, last.notice_id, last.position]) : null,
    facets,
  }
}

/** Over all posts, so that a filter can be changed without being cleared first. */
async function loadFacets(db: Db): Promise<Facets> {
  const { rows } = await sql<{ kind: keyof Facets; value: string; count: number }>`
    select 'places' as kind, place as value, count(*)::int as count from post where place is not null group by place
    union all select 'educations', education_level, count(*)::int from post where education_level is not null group by education_level
    order by kind, count desc, value`.execute(db)
  const of = (kind: keyof Facets) =>
    rows.filter((row) => row.kind === kind).map(({ value, count }) => ({ value, count }))
  return { places: of('places'), educations: of('educations') }
}

/** @throws not_found */
export async function loadPost(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  id: string,
): Promise<EndpointOutput<typeof getPost>> {
  const row = await selectPosts(db)
    .select(['p.skill_level', 'p.duties', 'p.contact', 'p.notes', 'n.demo'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ContractError('not_found')
  return {
    ...toPostSummary(row, clock.now()),
    skillLevel: row.skill_level,
    duties: row.duties,
    contact: row.contact,
    applyFrom: row.apply_from?.toISOString() ?? null,
    applyUntil: row.apply_until?.toISOString() ?? null,
    notes: row.notes,
    demo: row.demo,
  }
}
