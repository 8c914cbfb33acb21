import type { EndpointOutput } from '@talent/contract'
import {
  educationLevel,
  type getPost,
  majorNames,
  MOST_NEAR,
  NEAR_BY,
  type NearPost,
} from '@talent/contract/recruitment'
import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { phaseSql, workingDaysLeft } from './phase.ts'
import { untilOf } from './post-filters.ts'
import { loadPost, selectPosts, toPostSummary } from './post-queries.ts'

interface Wanted {
  readonly id: string
  readonly title: string
  readonly major: string | null
  readonly industry: string | null
  readonly place: string | null
  readonly educationLevel: string | null
}

/** What counts for most first; two lesser likenesses make a post near, one alone doesn't. */
const WEIGHT: Record<NearPost['near'][number], number> = {
  title: 4,
  major: 3,
  industry: 2,
  education: 1,
  place: 1,
}
const ENOUGH = 2

/** How a post is like another, each as a condition on its row; what the other doesn't say is like nothing. */
function likeness(wanted: Wanted): Record<NearPost['near'][number], RawBuilder<boolean>> {
  const is = (column: string, value: string | null) =>
    value === null ? sql<boolean>`false` : sql<boolean>`coalesce(${sql.ref(column)} = ${value}, false)`
  const majors = majorNames(wanted.major)
  return {
    title: is('p.title', wanted.title),
    major: sql`exists (select from unnest(${majors}::text[]) as name where strpos(p.major, name) > 0)`,
    industry: is('p.industry_known', wanted.industry),
    education: is('p.education_level', wanted.educationLevel),
    place: is('p.place', wanted.place),
  }
}

/** Up to five that one can apply for now, the nearest first, each with what it has in common. One query. */
async function nearPosts(db: Reader, wanted: Wanted, now: Date): Promise<NearPost[]> {
  const likes = likeness(wanted)
  const score = sql<number>`(${sql.join(
    NEAR_BY.map((by) => sql`case when ${likes[by]} then ${WEIGHT[by]}::int else 0 end`),
    sql` + `,
  )})`
  const near = sql<NearPost['near']>`array_remove(array[${sql.join(
    NEAR_BY.map((by) => sql`case when ${likes[by]} then ${by}::text end`),
  )}], null)`
  const rows = await selectPosts(db)
    .select([near.as('near'), score.as('score')])
    .where('n.withdrawn_on', 'is', null)
    .where('p.position', 'is not', null)
    .where('p.id', '<>', wanted.id)
    .where(phaseSql('n', now, untilOf()), '=', 'open')
    .where(score, '>=', ENOUGH)
    .orderBy('score', 'desc')
    .orderBy(untilOf())
    .orderBy('p.id')
    .limit(MOST_NEAR)
    .execute()
  return rows.map((row) => ({ ...toPostSummary(row, now), near: row.near }))
}

const moment = (at: string | null) => (at === null ? null : new Date(at))

/** A post's page. @throws not_found */
export async function showPost(
  deps: Pick<Deps, 'db' | 'clock' | 'calendar'>,
  id: string,
): Promise<EndpointOutput<typeof getPost>> {
  const post = await loadPost(deps, id)
  const over = post.withdrawn || post.phase === 'closed'
  const wanted = { ...post, educationLevel: educationLevel(post.education) }
  const now = deps.clock.now()
  return {
    ...post,
    workingDaysLeft: workingDaysLeft(
      deps.calendar,
      { applyFrom: moment(post.applyFrom), applyUntil: moment(post.applyUntil) },
      now,
    ),
    near: over ? await nearPosts(deps.db, wanted, now) : [],
  }
}
