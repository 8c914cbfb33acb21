import type { Db } from '../../db/database.ts'

/** What a match is decided on, or null while the profile isn't filled in. */
export async function talentOf(
  db: Db,
  accountId: string,
): Promise<{ employer: string; areaCode: string } | null> {
  const row = await db
    .selectFrom('profile')
    .select(['employer', 'area_code as areaCode'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ?? null
}

/** Names by account id, of talents and staff alike; a profile's name goes before the account's. */
export async function talentNames(db: Db, accountIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('account as a')
    .leftJoin('profile as p', 'p.account_id', 'a.id')
    .select((eb) => ['a.id', eb.fn.coalesce('p.name', 'a.name').as('name')])
    .where('a.id', 'in', [...new Set(accountIds)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
