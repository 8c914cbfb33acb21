import { searchInWords } from '@talent/contract/post-watch'
import { endedInWords } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { RunCount } from '../../jobs/define-job.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { isHere } from '../account/index.ts'
import { putNews } from '../notification/index.ts'
import { endIn, postChangeBetween, postsShownSince } from '../recruitment/index.ts'

const NAMED = 3

const active = (db: Reader) =>
  db
    .selectFrom('saved_search as s')
    .where('s.paused', '=', false)
    .where(isHere(sql.ref('s.account_id')))

/**
 * What appeared since a search was saved, once a post and search by however many copies this is run; a search that found
 * nothing new says nothing.
 */
export async function tellSearches(deps: Deps): Promise<RunCount> {
  const now = deps.clock.now()
  return eachLocked(
    deps.db,
    (after, size) =>
      active(deps.db).select('s.id').where('s.id', '>', after).orderBy('s.id').limit(size).execute(),
    (trx, id) => active(trx).selectAll().where('s.id', '=', id).forUpdate('s').executeTakeFirst(),
    async (trx, { id, account_id: accountId, query, saved_at: since }) => {
      const found = await postsShownSince(trx, query, since, now)
      if (found.length === 0) return 0
      const told = await trx
        .insertInto('search_told')
        .values(found.map((post) => ({ search_id: id, post_id: post.id, told_at: now })))
        .onConflict((conflict) => conflict.columns(['search_id', 'post_id']).doNothing())
        .returning('post_id')
        .execute()
      const fresh = new Set(told.map(({ post_id: post }) => post))
      const titles = found.filter((post) => fresh.has(post.id)).map(({ title }) => title)
      if (titles.length === 0) return 0
      await trx
        .updateTable('saved_search')
        .set({ told_at: now, told_count: titles.length })
        .where('id', '=', id)
        .execute()
      const names = [...new Set(titles)]
      const some = `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? ' 等' : ''}`
      return putNews({ ...deps, db: trx }, [
        {
          subject: { kind: 'saved_search', id },
          ownerId: accountId,
          entryId: `saved-search-${id}-${now.toISOString()}`,
          at: now,
          to: [{ accountId, what: `“${searchInWords(query)}”有 ${titles.length} 个新岗位：${some}` }],
        },
      ])
    },
  )
}

/** Saved posts whose notice has another version by now or ended early, or that were taken back. */
const changed = (db: Reader) =>
  db
    .selectFrom('post_mark as m')
    .innerJoin('post as p', 'p.id', 'm.post_id')
    .innerJoin('notice as n', 'n.id', 'p.notice_id')
    .where((eb) =>
      eb.or([
        eb('n.version', '>', eb.ref('m.seen_version')),
        eb.and([
          eb('m.ended_at', 'is', null),
          eb.or([
            eb('p.position', 'is', null),
            eb('n.withdrawn_on', 'is not', null),
            eb('n.ended_at', 'is not', null),
          ]),
        ]),
      ]),
    )
    .where(isHere(sql.ref('m.account_id')))

/** What became of a post one saved: corrected, closed earlier or later, taken back, each told once and with why. */
export async function tellMarkedPosts(deps: Deps): Promise<RunCount> {
  const now = deps.clock.now()
  return eachLocked(
    deps.db,
    (after, size) =>
      changed(deps.db).select('m.id').where('m.id', '>', after).orderBy('m.id').limit(size).execute(),
    (trx, id) =>
      changed(trx)
        .select(['m.id', 'm.account_id', 'm.post_id', 'm.seen_version', 'm.ended_at'])
        .select(['p.title', 'p.notice_id', 'p.position', 'n.version', 'n.withdrawn_on', 'n.withdrawn_reason'])
        .select(['n.ended_at as end_at', 'n.ended_reason'])
        .where('m.id', '=', id)
        .forUpdate('m')
        .executeTakeFirst(),
    async (trx, mark) => {
      const { id, account_id: accountId, post_id: postId, notice_id: noticeId, version } = mark
      const ends = mark.position === null || mark.withdrawn_on !== null || mark.end_at !== null
      await trx
        .updateTable('post_mark')
        .set({ seen_version: version, ended_at: ends ? (mark.ended_at ?? now) : null })
        .where('id', '=', id)
        .execute()
      const ended = endIn({ ended_at: mark.end_at, ended_reason: mark.ended_reason })
      const became =
        mark.withdrawn_on !== null
          ? mark.ended_at === null
            ? `和公告一起撤下了：${mark.withdrawn_reason ?? ''}`
            : null
          : [
              mark.ended_at === null && ended !== null && endedInWords(ended),
              await postChangeBetween(trx, { noticeId, postId }, mark.seen_version, version),
            ]
              .filter(Boolean)
              .join('；') || null
      if (became === null) return 0
      return putNews({ ...deps, db: trx }, [
        {
          subject: { kind: 'post', id: postId },
          ownerId: accountId,
          entryId: `post-mark-${id}-${version}${ends ? '-ended' : ''}`,
          at: now,
          to: [{ accountId, what: `您收藏的“${mark.title}”${became}` }],
        },
      ])
    },
  )
}
