import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../db/database.ts'
import { bound } from './enterprise-contacts.ts'
import { isListed } from './names.ts'

/**
 * What other features ask of the enterprises their rows name. A merged one keeps its rows: it is spoken for, and called,
 * as the one it was merged into.
 */

const merged = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom('enterprise as e')
    .select(['e.id', sql<string>`coalesce(e.merged_into, e.id)`.as('present')])
    .where('e.id', 'in', [...new Set(ids)])

/** Those the account speaks for now, with what was merged into them. */
export async function spokenFor(db: Reader, accountId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('enterprise as e')
    .select('e.id')
    .where(
      sql<string>`coalesce(e.merged_into, e.id)`,
      'in',
      bound(db).select('s.value').where('s.account_id', '=', accountId),
    )
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Who speaks for these enterprises now, by enterprise. */
export async function contactsOf(db: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (ids.length === 0) return found
  const rows = await merged(db, ids)
    .innerJoin(bound(db).select(['s.value', 's.account_id']).as('c'), (join) =>
      join.on(sql`c.value`, '=', sql`coalesce(e.merged_into, e.id)`),
    )
    .select('c.account_id')
    .orderBy('c.account_id')
    .execute()
  for (const { id, account_id: contact } of rows) found.set(id, [...(found.get(id) ?? []), contact])
  return found
}

/** What these enterprises are called now, by enterprise. */
export async function enterpriseNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await merged(db, ids)
    .innerJoin('enterprise as p', (join) => join.on(sql`p.id`, '=', sql`coalesce(e.merged_into, e.id)`))
    .select('p.name')
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What this one is now: itself, or what it was merged into; null where none counts. */
export const presentEnterprise = async (db: Reader, id: string | null): Promise<string | null> =>
  id === null
    ? null
    : ((
        await db
          .selectFrom('enterprise as e')
          .select('e.id')
          .where(
            'e.id',
            '=',
            sql<string>`(select coalesce(m.merged_into, m.id) from enterprise m where m.id = ${id})`,
          )
          .where(isListed)
          .executeTakeFirst()
      )?.id ?? null)

/** The enterprise counts now: it isn't one of a trial that is closed. */
export const isEnterpriseHere = (id: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`${id} not in (select x.id from enterprise x
    where x.demo and not coalesce((select open from demo_setting), false))`
