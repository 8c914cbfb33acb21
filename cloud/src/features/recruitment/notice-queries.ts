import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  noticePhase,
  type getNotice,
  listNotices,
  type NoticeSummary,
  type PostSummary,
} from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { newestFirst } from '../../lib/list-query.ts'
import { readPage } from '../../lib/read-page.ts'
import { phaseRankSql, phaseSql, workingDaysLeft } from './phase.ts'
import { endIn } from './end-notice.ts'
import { correctionsOf } from './corrections.ts'
import { selectPosts, toPostSummary } from './post-queries.ts'
import { withdrawalIn } from './withdraw-notice.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'calendar'>
type Query = EndpointInput<typeof listNotices>['query']
/** Posts on a notice's card. */
const ON_CARD = 2

const selectNotices = (db: Db) =>
  db
    .selectFrom('notice')
    .select([
      'id',
      'issue',
      'title',
      'issuer',
      'kind',
      'place',
      'published_on',
      'apply_from',
      'apply_until',
      'headcount',
      'demo',
    ])
    .select(
      sql<number>`(select count(position)::int from post where post.notice_id = notice.id)`.as('post_count'),
    )

type NoticeRow = Awaited<ReturnType<ReturnType<typeof selectNotices>['execute']>>[number]

const daysOf = (row: { apply_from: Date | null; apply_until: Date | null }) => ({
  applyFrom: row.apply_from,
  applyUntil: row.apply_until,
})

const toSummary = (row: NoticeRow, posts: PostSummary[], { calendar }: Needs, now: Date): NoticeSummary => ({
  id: row.id,
  issue: row.issue,
  title: row.title,
  issuer: row.issuer,
  kind: row.kind,
  place: row.place,
  publishedOn: row.published_on,
  applyFrom: row.apply_from?.toISOString() ?? null,
  applyUntil: row.apply_until?.toISOString() ?? null,
  workingDaysLeft: workingDaysLeft(calendar, daysOf(row), now),
  phase: noticePhase(daysOf(row), now),
  postCount: row.post_count,
  headcount: row.headcount,
  posts,
  demo: row.demo,
})

/** The first posts of each notice. */
async function loadCardPosts(
  db: Db,
  noticeIds: readonly string[],
  now: Date,
): Promise<Map<string, PostSummary[]>> {
  const byNotice = new Map<string, PostSummary[]>(noticeIds.map((id) => [id, []]))
  if (noticeIds.length === 0) return byNotice
  const rows = await selectPosts(db)
    .where('p.notice_id', 'in', [...noticeIds])
    .where('p.position', '<', ON_CARD)
    .orderBy('p.position')
    .execute()
  for (const row of rows) byNotice.get(row.notice_id)?.push(toPostSummary(row, now))
  return byNotice
}

/** Those one can apply to first, then newest first. */
export function listNoticesPage(needs: Needs, query: Query): Promise<EndpointOutput<typeof listNotices>> {
  const { db, clock } = needs
  const now = clock.now()
  return readPage(db, listNotices, query, {
    source: selectNotices(db).where('withdrawn_on', 'is', null),
    filters: { phase: (phase) => sql`${phaseSql('notice', now)} = ${phase}` },
    facets: { phase: phaseSql('notice', now) },
    order: [
      { by: phaseRankSql('notice', now), is: 'number' },
      { by: newestFirst(sql.ref('sort_on')), is: 'number' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: async (rows) => {
      const posts = await loadCardPosts(
        db,
        rows.map((row) => row.id),
        now,
      )
      return rows.map((row) => toSummary(row, posts.get(row.id) ?? [], needs, now))
    },
  })
}

/** @throws not_found */
export async function loadNotice(needs: Needs, id: string): Promise<EndpointOutput<typeof getNotice>> {
  const now = needs.clock.now()
  const row = await selectNotices(needs.db)
    .select(['document', 'age_counted_on', 'withdrawn_on', 'withdrawn_reason', 'ended_at', 'ended_reason'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ContractError('not_found')
  const [posts, corrections] = await Promise.all([
    loadCardPosts(needs.db, [id], now),
    correctionsOf(needs.db, id),
  ])
  return {
    ...toSummary(row, posts.get(id) ?? [], needs, now),
    ...row.document,
    ageCountedOn: row.age_counted_on,
    withdrawn: withdrawalIn(row),
    ended: endIn(row),
    corrections,
  }
}
