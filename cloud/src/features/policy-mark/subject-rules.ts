import { chinaTime } from '@talent/contract/calendar'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { policiesOn } from '../policy/index.ts'

/** News speak of a policy; anybody may read it. It has no files, and no consent is given for it. */
export const policySubject: SubjectRules = {
  kind: 'policy',
  isHere: async (db, id) =>
    (await db.selectFrom('policy').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await db
      .selectFrom('policy')
      .select('id')
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map(({ id }) => [id, () => true]))
  },
  async briefsOf({ db, clock }, ids) {
    const rows = await policiesOn(db, chinaTime(clock.now()).day)
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, title, doc_no, applying }) => [
        id,
        { title, number: doc_no ?? '', open: applying === 'open' },
      ]),
    )
  },
  ...NEWS_ALONE,
}
