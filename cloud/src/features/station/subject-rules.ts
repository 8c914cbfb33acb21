import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { stationHosts } from './keepers.ts'

/** News of who comes lead to it; it has no files, no thread and no consents. */
export const stationSubject: SubjectRules = {
  kind: 'station',
  isHere: async (db, id) =>
    (await db.selectFrom('station').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const keepers = await stationHosts.keepersOf(db, ids)
    return new Map(
      [...keepers].map(([id, accountIds]) => [id, ({ accountId }) => accountIds.includes(accountId)]),
    )
  },
  async briefsOf({ db }, ids) {
    const rows = await db
      .selectFrom('station')
      .select(['id', 'name as title', 'closed_at'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, title, closed_at }) => [id, { title, number: '', open: closed_at === null }]),
    )
  },
  ...NEWS_ALONE,
}
