import type { Db, Trx } from '../db/database.ts'

/**
 * Does `work` where `version` is newer than what was done under `name` before: once over all copies that start at the same
 * time, and never again by an older copy.
 * @returns whether it was done now
 */
export async function onceByVersion(
  db: Db,
  name: string,
  version: number,
  work: (trx: Trx) => Promise<void>,
): Promise<boolean> {
  const known = (reader: Db | Trx) =>
    reader.selectFrom('content_version').select('version').where('name', '=', name)
  const before = await known(db).executeTakeFirst()
  if (before !== undefined && before.version >= version) return false
  return db.transaction().execute(async (trx) => {
    await trx
      .insertInto('content_version')
      .values({ name, version: 0 })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
    const { version: applied } = await known(trx).forUpdate().executeTakeFirstOrThrow()
    if (applied >= version) return false
    await work(trx)
    await trx
      .updateTable('content_version')
      .set({ version, applied_at: new Date() })
      .where('name', '=', name)
      .execute()
    return true
  })
}
