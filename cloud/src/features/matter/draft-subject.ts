import { ContractError } from '@talent/contract'
import { sql } from 'kysely'
import type { SubjectRules } from '../../subjects.ts'

/** By the number of its state: written in again or handed in, it isn't this one any more. Only its own person is told of it. */
const NUMBER = sql<string>`d.version::text`

export const draftSubject: SubjectRules = {
  kind: 'draft',
  isHere: async (db, id) =>
    (await db.selectFrom('draft as d').select('d.version').where(NUMBER, '=', id).executeTakeFirst()) !==
    undefined,
  async viewersOf(db, ids) {
    const rows = await db
      .selectFrom('draft as d')
      .select([NUMBER.as('id'), 'd.account_id'])
      .where(NUMBER, 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [row.id, (caller) => caller.accountId === row.account_id]))
  },
  async briefsOf(deps, ids) {
    const rows = await deps.db
      .selectFrom('draft as d')
      .leftJoin('matter as m', (join) => join.onRef('m.code', '=', 'd.matter_code').on('m.active', '=', true))
      .leftJoin('bundle as b', 'b.code', 'd.matter_code')
      .select([NUMBER.as('id'), 'm.definition', 'b.definition as bundle'])
      .where(NUMBER, 'in', [...ids])
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
  nextStepsOf: async () => new Map(),
  wordsOf: async () => new Map(),
  lookAtFile: async () => {
    throw new ContractError('not_found')
  },
  whenConsentWithdrawn: async () => undefined,
}
