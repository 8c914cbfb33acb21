import type { Db } from '../../db/database.ts'

/** The accounts that coordinate at this moment. */
export async function coordinatorsNow(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('active_role')
    .select('account_id')
    .distinct()
    .where('role', '=', 'coordinator')
    .orderBy('account_id')
    .execute()
  return rows.map((row) => row.account_id)
}
