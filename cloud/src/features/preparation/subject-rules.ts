import { sql } from 'kysely'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { preparationsHere } from './preparation-rows.ts'

/** News lead to it; it has no files, no thread and no consents. */
export const preparationSubject: SubjectRules = {
  kind: 'preparation',
  isHere: async (db, id) =>
    (await preparationsHere(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await preparationsHere(db)
      .select(['id', 'talent_account_id', 'preparer_account_id'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map((row) => [
        row.id,
        (caller) =>
          caller.accountId === row.talent_account_id ||
          (caller.accountId === row.preparer_account_id &&
            (caller.roles.includes('commissioner') || caller.roles.includes('contact'))),
      ]),
    )
  },
  async briefsOf(deps, ids) {
    const rows = await deps.db
      .selectFrom('preparation as p')
      .innerJoin('matter as m', (join) =>
        join.onRef('m.code', '=', 'p.matter_code').onRef('m.version', '=', 'p.matter_version'),
      )
      .select(['p.id', 'p.state', sql<string>`m.definition ->> 'title'`.as('title')])
      .where('p.id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, state, title }) => [
        id,
        { title: `代办：${title}`, number: '', open: state === 'waiting' },
      ]),
    )
  },
  ...NEWS_ALONE,
}
