import { searchInWords } from '@talent/contract/post-watch'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { selectPosts, toPostSummary } from '../recruitment/index.ts'

/** Anybody may read a post. */
export const postSubject: SubjectRules = {
  ...NEWS_ALONE,
  kind: 'post',
  isHere: async (db, id) =>
    (await db.selectFrom('post').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await db
      .selectFrom('post')
      .select('id')
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map(({ id }) => [id, () => true]))
  },
  async briefsOf({ db, clock }, ids) {
    const rows = await selectPosts(db)
      .where('p.id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map((row) => {
        const { id, title, noticeLabel, phase } = toPostSummary(row, clock.now())
        return [id, { title, number: noticeLabel, open: phase === 'open' }]
      }),
    )
  },
}

/** Whoever saved it, and nobody else. */
export const savedSearchSubject: SubjectRules = {
  ...NEWS_ALONE,
  kind: 'saved_search',
  isHere: async (db, id) =>
    (await db.selectFrom('saved_search').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await db
      .selectFrom('saved_search')
      .select(['id', 'account_id'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, account_id: owner }) => [
        id,
        ({ accountId }: { accountId: string }) => accountId === owner,
      ]),
    )
  },
  async briefsOf({ db }, ids) {
    const rows = await db
      .selectFrom('saved_search')
      .select(['id', 'query', 'paused'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, query, paused }) => [id, { title: searchInWords(query), number: '', open: !paused }]),
    )
  },
}
