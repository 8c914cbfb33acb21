import type { Notice, PostContent } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { UNDATED } from '../../lib/list-query.ts'
import { withEnterprises } from '../enterprise/index.ts'
import { knowIndustries } from './link-posts.ts'
import { indexPosts, readPosts, toPostRow } from './post-record.ts'
import type { NoticeDocument } from './tables.ts'

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
    | 'ageCountedOn'
  > & {
    /** Any day known of it, or null. */
    readonly sortOn: string | null
    readonly posts: readonly PostContent[]
  }

/** Columns × posts stay well below the 65,535 parameters of one statement. */
const POSTS_AT_ONCE = 1000

const instant = (text: string | null) => (text === null ? null : new Date(text))

/**
 * Writes a notice with its posts by their ids: added, changed, in their new order, and those no longer named taken back. The
 * same record twice leaves the same rows. Publishing and shipped content both come here, and whose a post is, is
 * found anew by its employer's name.
 * @param shownAt since when posts that weren't there are to be seen; null: they are news to nobody
 * @throws Error when two posts share an id or one belongs to another notice
 */
export async function writeNotice(
  trx: Trx,
  notice: NoticeRecord,
  shownAt: Date | null = null,
): Promise<void> {
  const { id, issue, title, issuer, kind, place, headcount, demo, posts } = notice
  const { conditions, disqualifications, stages, attachments, phones, notes, sources, gaps } = notice
  const papers = { conditions, disqualifications, stages, attachments, phones, notes, sources, gaps }
  const row = {
    ...{ issue, title, issuer, kind, place, headcount, demo },
    document: JSON.stringify(papers),
    published_on: notice.publishedOn,
    apply_from: instant(notice.applyFrom),
    apply_until: instant(notice.applyUntil),
    age_counted_on: notice.ageCountedOn,
    sort_on: notice.sortOn ?? UNDATED,
  }
  await trx
    .insertInto('notice')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await importPosts(trx, id, posts, shownAt)
}

async function importPosts(
  trx: Trx,
  noticeId: string,
  posts: readonly PostContent[],
  shownAt: Date | null,
): Promise<void> {
  const ids = posts.map((post) => post.id)
  if (new Set(ids).size < ids.length) throw new ExplainedError(`notice ${noticeId} names a post twice`)
  await trx
    .updateTable('post')
    .set({ position: null })
    .where('notice_id', '=', noticeId)
    .where(sql<boolean>`id <> all (${ids}::text[])`)
    .execute()
  const linked = await withEnterprises(trx, posts)
  const rows = linked.map((post, position) => toPostRow(noticeId, position, post))
  for (let from = 0; from < rows.length; from += POSTS_AT_ONCE) {
    const part = rows.slice(from, from + POSTS_AT_ONCE)
    const columns = Object.keys(part[0] ?? {}).filter((column) => column !== 'id')
    const written = await trx
      .insertInto('post')
      .values(part.map((row) => ({ ...row, shown_at: shownAt })))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) =>
            Object.fromEntries(columns.map((c) => [c, eb.ref(`excluded.${c}` as 'excluded.title')])),
          )
          .whereRef('post.notice_id', '=', 'excluded.notice_id'),
      )
      .returning('id')
      .execute()
    if (written.length < part.length)
      throw new ExplainedError(`notice ${noticeId} names a post of another notice`)
    await indexPosts(trx, posts.slice(from, from + POSTS_AT_ONCE))
  }
  await knowIndustries(trx, noticeId)
}

/** The record a notice would be written by as it is now; null when there is none. */
export async function readNotice(trx: Trx, id: string): Promise<NoticeRecord | null> {
  const row = await trx.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const { issue, title, issuer, kind, place, headcount, demo } = row
  return {
    ...row.document,
    ...{ id, issue, title, issuer, kind, place, headcount, demo },
    publishedOn: row.published_on,
    applyFrom: row.apply_from?.toISOString() ?? null,
    applyUntil: row.apply_until?.toISOString() ?? null,
    ageCountedOn: row.age_counted_on,
    sortOn: row.sort_on === UNDATED ? null : row.sort_on,
    posts: await readPosts(trx, id),
  }
}
