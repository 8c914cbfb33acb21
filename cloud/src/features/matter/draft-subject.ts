import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'

/** By the number of its state: written in again or handed in, it isn't this one any more. Only its own person is told of it. */
export const NUMBER = sql<string>`d.version::text`
export const numbered = (ids: readonly string[]) =>
  sql<boolean>`d.version = any (${ids.filter((id) => /^\d{1,18}$/.test(id))}::bigint[])`

/** With the form they are of: a matter in force, a bundle, or neither any more. */
export const draftsWithForms = (db: Reader) =>
  db
    .selectFrom('draft as d')
    .leftJoin('matter as m', (join) => join.onRef('m.code', '=', 'd.matter_code').on('m.active', '=', true))
    .leftJoin('bundle as b', 'b.code', 'd.matter_code')

export const draftSubject: SubjectRules = {
  kind: 'draft',
  isHere: async (db, id) =>
    (await db
      .selectFrom('draft as d')
      .select('d.version')
      .where(numbered([id]))
      .executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await db
      .selectFrom('draft as d')
      .select([NUMBER.as('id'), 'd.account_id'])
      .where(numbered(ids))
      .execute()
    return new Map(rows.map((row) => [row.id, (caller) => caller.accountId === row.account_id]))
  },
  async briefsOf(deps, ids) {
    const rows = await draftsWithForms(deps.db)
      .select([NUMBER.as('id'), 'm.definition', 'b.definition as bundle'])
      .where(numbered(ids))
      .execute()
    const titles = new Map(rows.map(({ id, definition, bundle }) => [id, bundle?.title ?? definition?.title]))
    // The news of one that was written in again or handed in stays what was told then.
    return new Map(
      ids.map((id) => [
        id,
        { title: titles.get(id) ?? '没填完的申请', number: '', open: titles.get(id) !== undefined },
      ]),
    )
  },
  ...NEWS_ALONE,
}
