import { ContractError } from '@talent/contract'
import type { Db } from '../../db/database.ts'

/**
 * What a draft may be of: a matter in force, or a bundle. The bundle is read here, because its feature is above this one.
 */
export async function draftPlaceOf(db: Db, code: string): Promise<string> {
  const matter = db.selectFrom('matter').select('code').where('code', '=', code).where('active', '=', true)
  const found = await matter
    .unionAll(db.selectFrom('bundle').select('code').where('code', '=', code))
    .executeTakeFirst()
  if (found === undefined) throw new ContractError('not_found')
  return found.code
}
