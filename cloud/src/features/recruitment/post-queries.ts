import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  earlierOf,
  type FoundPost,
  noticePhase,
  type Post,
  listPosts,
  type PostContent,
  type PostSummary,
} from '@talent/contract/recruitment'
import type { RawBuilder } from 'kysely'
import type { Db, Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { readPage } from '../../lib/read-page.ts'
import { hitsFinder, readAsks } from '../../lib/search/index.ts'
import { contactsOf } from '../enterprise/index.ts'
import { endIn } from './end-notice.ts'
import { phaseSql } from './phase.ts'
import { facetsOf, filtersOf, orderOf, untilOf } from './post-filters.ts'
import { readPostsById, searchedOf } from './post-record.ts'
import { presentEnterprise } from '../enterprise/index.ts'
import type { NoticeDocument } from './tables.ts'

/** Posts with the notice that decides whether they are open. */
export const selectPosts = (db: Reader) =>
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
      'p.age',
      'p.experience',
      'p.pay',
      'p.negotiable',
      'p.deadline',
      'p.place',
      'p.filled',
      'p.hired',
      'p.hiring_said_at',
      'n.issue',
      'n.title as notice_title',
      'n.apply_from',
      'n.apply_until',
      'n.withdrawn_on',
    ])

type PostRow = Awaited<ReturnType<ReturnType<typeof selectPosts>['execute']>>[number]

/** Alone, or with its notice. */
export const isTakenBack = ({
  position,
  withdrawn_on: on,
}: Pick<PostRow, 'position' | 'withdrawn_on'>): boolean => position === null || on !== null

/** What was said of it since it closed: before it was opened once more it was said of another round. */
function hiringOf({ filled, hired, hiring_said_at: at }: PostRow, closedAt: Date | null) {
  const said = filled !== null && hired !== null && at !== null && closedAt !== null && at >= closedAt
  return said ? { filled, hired } : null
}

export function toPostSummary(row: PostRow, now: Date): PostSummary {
  const applyUntil = earlierOf(row.deadline, row.apply_until)
  const phase = isTakenBack(row) ? 'closed' : noticePhase({ applyFrom: row.apply_from, applyUntil }, now)
  return {
    id: row.id,
    noticeId: row.notice_id,
    noticeLabel: row.issue === null ? row.notice_title : `第 ${row.issue} 期`,
    code: row.code,
    employer: row.employer,
    title: row.title,
    headcount: row.headcount,
    education: row.education,
    major: row.major,
    age: row.age,
    experience: row.experience,
    pay: row.pay,
    negotiable: row.negotiable,
    place: row.place,
    applyFrom: row.apply_from?.toISOString() ?? null,
    applyUntil: applyUntil?.toISOString() ?? null,
    phase,
    hiring: phase === 'closed' ? hiringOf(row, applyUntil) : null,
  }
}

/** With where the words are, of these posts. */
async function withHits(db: Db, found: FoundPost[], asks: readonly string[]): Promise<FoundPost[]> {
  const written = await readPostsById(
    db,
    found.map(({ id }) => id),
  )
  const hitsOf = hitsFinder(asks)
  return found.map((one) => {
    const post = written.get(one.id)
    if (post === undefined) return one
    const { employer, major, education } = one
    return { ...one, hits: hitsOf(searchedOf(post), { employer, major, education }) }
  })
}

/** What a list of posts is asked for, but for its page. */
export type PostsAsked = Omit<EndpointInput<typeof listPosts>['query'], 'limit' | 'cursor'>

/** Those in sight that fit, by the rules of the list. */
export function selectFound(db: Reader, asked: PostsAsked, now: Date, asks: readonly string[]) {
  const made = filtersOf({ ...asked, limit: 0 }, now, asks)
  const conditions = (Object.keys(made) as (keyof typeof made)[]).flatMap((key): RawBuilder<boolean>[] => {
    const value = asked[key]
    return value === undefined ? [] : [(made[key] as (value: string) => RawBuilder<boolean>)(value)]
  })
  return conditions.reduce(
    (found, condition) => found.where(condition),
    selectPosts(db).where('n.withdrawn_on', 'is', null).where('p.position', 'is not', null),
  )
}

const MOST_TRIED = 100

/** Open ones, as far as they are judged by: what is nearest to the words first. */
export async function openPosts(db: Reader, asked: PostsAsked, now: Date) {
  const asks = await readAsks(db, asked.q ?? '')
  const order = orderOf({ limit: 0 }, now, asks)
  const found = selectFound(db, asked, now, asks)
    .select(['p.skill_level', 'p.duties', 'n.age_counted_on'])
    .where(phaseSql('n', now, untilOf()), '=', 'open')
  const rows = await order
    .reduce((ordered, { by }) => ordered.orderBy(by), found)
    .limit(MOST_TRIED)
    .execute()
  return rows.map((row) => ({
    summary: toPostSummary(row, now),
    ...{ skillLevel: row.skill_level, duties: row.duties, ageCountedOn: row.age_counted_on },
  }))
}

/** Found, narrowed and ordered by what is read from their words, with the counts of each filter. */
export async function listPostsPage(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  query: EndpointInput<typeof listPosts>['query'],
): Promise<EndpointOutput<typeof listPosts>> {
  const now = clock.now()
  const asked = query.q ?? ''
  const asks = await readAsks(db, asked)
  return readPage(db, listPosts, query, {
    source: selectPosts(db).where('n.withdrawn_on', 'is', null).where('p.position', 'is not', null),
    filters: filtersOf(query, now, asks),
    facets: facetsOf(query, now),
    order: orderOf(query, now, asks),
    view: async (rows) => {
      const found = rows.map((row): FoundPost => toPostSummary(row, now))
      return asked === '' || found.length === 0 ? found : withHits(db, found, asks)
    },
  })
}

/** Its employer is one of the directory that somebody speaks for, and hasn't asked for another way. */
export const takesCvs = async (
  db: Reader,
  { enterpriseId, applyBy }: Pick<PostContent, 'enterpriseId' | 'applyBy'>,
): Promise<boolean> =>
  applyBy === null && enterpriseId !== null && (await contactsOf(db, [enterpriseId])).size > 0

const APPLYING = '报名'

/** The notice's own sentences about applying: its stages and remarks that name it. */
const applyingOf = ({ stages, notes }: Pick<NoticeDocument, 'stages' | 'notes'>): string[] => [
  ...stages.flatMap(({ name, detail }) =>
    detail !== null && name.includes(APPLYING) ? [`${name}：${detail}`] : [],
  ),
  ...notes.filter((note) => note.includes(APPLYING)),
]

/** @throws not_found */
export const loadPost = ({ db, clock }: Pick<Deps, 'db' | 'clock'>, id: string): Promise<Post> =>
  findPost(clock, db, id)

/** @throws not_found */
async function findPost(clock: Deps['clock'], db: Reader, id: string): Promise<Post> {
  const row = await selectPosts(db)
    .select([
      'p.industry_known',
      'p.skill_level',
      'p.duties',
      'p.contact',
      'p.notes',
      'p.benefits',
      'p.employment',
      'p.apply_how',
      'p.enterprise_id',
    ])
    .select(['n.demo', 'n.document', 'n.age_counted_on', 'n.ended_at', 'n.ended_reason'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ContractError('not_found')
  const { enterprise_id: enterpriseId, apply_how: applyBy } = row
  return {
    ...toPostSummary(row, clock.now()),
    enterpriseId: await presentEnterprise(db, row.enterprise_id),
    industry: row.industry_known,
    skillLevel: row.skill_level,
    benefits: row.benefits,
    employment: row.employment,
    duties: row.duties,
    contact: row.contact,
    applyBy,
    takesCvs: await takesCvs(db, { enterpriseId, applyBy }),
    withdrawn: isTakenBack(row),
    ended: endIn(row),
    applying: applyingOf(row.document),
    phones: row.document.phones,
    notes: row.notes,
    ageCountedOn: row.age_counted_on,
    demo: row.demo,
  }
}

/**
 * One somebody applies for: its notice is held for the transaction, so that it is open, or not, by the clock of that moment
 * until the end of it. Held before the application. @throws not_found
 */
export async function holdPost(clock: Deps['clock'], trx: Trx, id: string): Promise<Post> {
  await holdNoticeOf(trx, id)
  return findPost(clock, trx, id)
}

/** Nobody takes the notice of this post back, or changes it, until the end of the transaction. */
export const holdNoticeOf = (trx: Trx, postId: string) =>
  trx
    .selectFrom('notice as n')
    .innerJoin('post as p', 'p.notice_id', 'n.id')
    .select('n.id')
    .where('p.id', '=', postId)
    .forShare('n')
    .execute()

/** Alone, or with its notice, by its id. */
export async function isPostTakenBack(db: Reader, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('post as p')
    .innerJoin('notice as n', 'n.id', 'p.notice_id')
    .select(['p.position', 'n.withdrawn_on'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row === undefined || isTakenBack(row)
}
