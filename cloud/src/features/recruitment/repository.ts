import { educationLevel, type Notice, type Post } from '@talent/contract'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { NoticeDocument } from './tables.ts'

export type PostRecord = Pick<
  Post,
  | 'id'
  | 'code'
  | 'employer'
  | 'title'
  | 'headcount'
  | 'education'
  | 'major'
  | 'ageRule'
  | 'pay'
  | 'place'
  | 'skillLevel'
  | 'duties'
  | 'contact'
  | 'notes'
>

export type NoticeRecord = NoticeDocument &
  Pick<
    Notice,
    | 'id'
    | 'issue'
    | 'title'
    | 'issuer'
    | 'kind'
    | 'place'
    | 'publishedOn'
    | 'applyFrom'
    | 'applyUntil'
    | 'headcount'
    | 'demo'
  > & {
    /** Any day known of it, or null. */
    readonly sortOn: string | null
    readonly posts: readonly PostRecord[]
  }

const UNDATED = '1900-01-01'

/** Writes a notice with its posts by their ids. The days of one that is already there stay: people applied by them. */
export async function upsertNotice(trx: Trx, notice: NoticeRecord): Promise<void> {
  const { id, issue, title, issuer, kind, place, headcount, demo, posts } = notice
  const { conditions, disqualifications, stages, attachments, phones, notes, sources, gaps } = notice
  const document: NoticeDocument = {
    conditions,
    disqualifications,
    stages,
    attachments,
    phones,
    notes,
    sources,
    gaps,
  }
  const instant = (text: string | null) => (text === null ? null : new Date(text))
  const days = {
    published_on: notice.publishedOn,
    apply_from: instant(notice.applyFrom),
    apply_until: instant(notice.applyUntil),
    sort_on: notice.sortOn ?? UNDATED,
  }
  const rest = { issue, title, issuer, kind, place, headcount, demo, document: JSON.stringify(document) }
  await trx
    .insertInto('notice')
    .values({ id, ...rest, ...days })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(demo ? { ...rest, document: sql`notice.document` } : { ...rest, ...days }),
    )
    .execute()
  for (const [position, post] of posts.entries()) await upsertPost(trx, notice.id, position, post)
}

async function upsertPost(trx: Trx, noticeId: string, position: number, post: PostRecord): Promise<void> {
  const { id, code, employer, title, headcount, education, major, pay, place, duties, contact, notes } = post
  const row = {
    notice_id: noticeId,
    position,
    code,
    employer,
    title,
    headcount,
    education,
    education_level: educationLevel(education),
    major,
    age_rule: post.ageRule,
    pay,
    place,
    skill_level: post.skillLevel,
    duties,
    contact,
    notes,
    search_text: [title, employer, major, code].filter((text) => text !== null).join('\n'),
  }
  await trx
    .insertInto('post')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
