import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  earlierOf,
  noticePhase,
  type getPost,
  listPosts,
  type PostSummary,
} from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { newestFirst, wordsIn } from '../../lib/list-query.ts'
import { readPage } from '../../lib/read-page.ts'
import { phaseRankSql, phaseSql } from './phase.ts'
import type { NoticeDocument } from './tables.ts'

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
      'p.age',
      'p.experience',
      'p.pay',
      'p.negotiable',
      'p.deadline',
      'p.place',
      'n.issue',
      'n.title as notice_title',
      'n.apply_from',
      'n.apply_until',
    ])

type PostRow = Awaited<ReturnType<ReturnType<typeof selectPosts>['execute']>>[number]

/** As `earlierOf`, over the columns: nothing is later than what isn't stated. */
const untilOf = () => sql<Date | null>`least(p.deadline, n.apply_until)`

export function toPostSummary(row: PostRow, now: Date): PostSummary {
  const applyUntil = earlierOf(row.deadline, row.apply_until)
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
    phase: noticePhase({ applyFrom: row.apply_from, applyUntil }, now),
  }
}

/** Posts one can still apply for first, then by notice, newest first, in the notice's own order. */
export function listPostsPage(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  query: EndpointInput<typeof listPosts>['query'],
): Promise<EndpointOutput<typeof listPosts>> {
  const now = clock.now()
  return readPage(db, listPosts, query, {
    source: selectPosts(db).where('n.withdrawn_on', 'is', null),
    filters: {
      q: (words) => wordsIn(sql.ref('p.search_text'), words),
      place: (place) => sql`p.place = ${place}`,
      education: (level) => sql`p.education_level = ${level}`,
      phase: (phase) => sql`${phaseSql('n', now, untilOf())} = ${phase}`,
      noticeId: (id) => sql`p.notice_id = ${id}`,
    },
    facets: {
      place: sql.ref('p.place'),
      education: sql.ref('p.education_level'),
      phase: phaseSql('n', now, untilOf()),
    },
    order: [
      { by: phaseRankSql('n', now, untilOf()), is: 'number' },
      { by: newestFirst(sql.ref('n.sort_on')), is: 'number' },
      { by: sql.ref('p.notice_id'), is: 'text' },
      { by: sql.ref('p.position'), is: 'number' },
    ],
    view: (rows) => rows.map((row) => toPostSummary(row, now)),
  })
}

const APPLYING = '报名'

/** The notice's own sentences about applying: its stages and remarks that name it. */
const applyingOf = ({ stages, notes }: Pick<NoticeDocument, 'stages' | 'notes'>): string[] => [
  ...stages
    .filter(({ name }) => name.includes(APPLYING))
    .map(({ name, detail }) => (detail === null ? name : `${name}：${detail}`)),
  ...notes.filter((note) => note.includes(APPLYING)),
]

/** @throws not_found */
export async function loadPost(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  id: string,
): Promise<EndpointOutput<typeof getPost>> {
  const row = await selectPosts(db)
    .select([
      'p.skill_level',
      'p.duties',
      'p.contact',
      'p.notes',
      'p.benefits',
      'p.employment',
      'p.apply_how',
    ])
    .select(['n.demo', 'n.document'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new ContractError('not_found')
  return {
    ...toPostSummary(row, clock.now()),
    skillLevel: row.skill_level,
    benefits: row.benefits,
    employment: row.employment,
    duties: row.duties,
    contact: row.contact,
    applyBy: row.apply_how,
    applying: applyingOf(row.document),
    phones: row.document.phones,
    notes: row.notes,
    demo: row.demo,
  }
}
