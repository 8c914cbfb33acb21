import { momentInWords, postInWords } from '@talent/contract/notice-editor'
import { wordsBetween } from '@talent/contract/publication'
import type { PostContent } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import { readAsks } from '../../lib/search/index.ts'
import { phaseSql } from './phase.ts'
import { untilOf } from './post-filters.ts'
import { selectFound, type PostsAsked } from './post-queries.ts'

/** What was first to be seen after a moment, fits, and can be applied for now: by the same rules as the list. */
export async function postsShownSince(
  db: Reader,
  query: PostsAsked,
  since: Date,
  now: Date,
): Promise<{ id: string; title: string }[]> {
  const asks = await readAsks(db, query.q ?? '')
  return selectFound(db, query, now, asks)
    .where('p.shown_at', '>', since)
    .where(phaseSql('n', now, untilOf()), '<>', 'closed')
    .orderBy('p.shown_at', 'desc')
    .orderBy('p.position')
    .orderBy('p.id')
    .execute()
}

/** One post, and until when its notice takes applications, in one version of the notice. */
async function postIn(db: Reader, noticeId: string, version: number, postId: string) {
  return db
    .selectFrom('notice_version')
    .select(
      sql<PostContent | null>`jsonb_path_query_first(content, '$.posts[*] ? (@.id == $id)', jsonb_build_object('id', ${postId}::text))`.as(
        'post',
      ),
    )
    .select(sql<string | null>`content ->> 'applyUntil'`.as('until'))
    .select(sql<string>`coalesce(content ->> 'correction', '')`.as('correction'))
    .where('notice_id', '=', noticeId)
    .where('version', '=', version)
    .executeTakeFirst()
}

/** What became of a post from one version of its notice to another, in words; null where nothing of it did. */
export async function postChangeBetween(
  db: Reader,
  { noticeId, postId }: { noticeId: string; postId: string },
  from: number,
  to: number,
): Promise<string | null> {
  const [was, is] = [await postIn(db, noticeId, from, postId), await postIn(db, noticeId, to, postId)]
  if (was === undefined || was.post === null || is === undefined) return null
  if (is.post === null) return is.correction === '' ? '不再招了' : `不再招了：${is.correction}`
  const parts = wordsBetween(postInWords(was.post), postInWords(is.post))
  const words = parts.map(
    ({ name, before, after }) => `${name}由“${before || '没写'}”改为“${after || '没写'}”`,
  )
  if (was.until !== is.until) words.push(`报名截止改为 ${momentInWords(is.until) || '没写'}`)
  return words.length === 0 ? null : `有更正：${words.join('；')}`
}
