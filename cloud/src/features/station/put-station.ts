import type { StationInput } from '@talent/contract/station'
import type { Trx } from '../../db/database.ts'
import { putKeepers } from './keepers.ts'

/** What a station is from now on. Everything named must be known. */
export async function putStation(
  trx: Trx,
  id: string,
  { name, address, phone, matterCodes, keeperIds }: StationInput,
): Promise<void> {
  const columns = { name, address, phone }
  await trx
    .insertInto('station')
    .values({ id, ...columns, closed_at: null, closed_reason: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
  await trx.deleteFrom('station_matter').where('station_id', '=', id).execute()
  const matters = [...new Set(matterCodes)].map((matter_code) => ({ station_id: id, matter_code }))
  if (matters.length > 0) await trx.insertInto('station_matter').values(matters).execute()
  await putKeepers(trx, id, keeperIds)
}

/** As it was put; null where there is none. */
export async function readStation(trx: Trx, id: string): Promise<StationInput | null> {
  const row = await trx
    .selectFrom('station')
    .select(['name', 'address', 'phone'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const matters = await trx
    .selectFrom('station_matter')
    .select('matter_code')
    .where('station_id', '=', id)
    .orderBy('matter_code')
    .execute()
  const keepers = await trx
    .selectFrom('role_scope')
    .select('account_id')
    .where('kind', '=', 'station')
    .where('value', '=', id)
    .orderBy('account_id')
    .execute()
  return {
    ...row,
    matterCodes: matters.map(({ matter_code }) => matter_code),
    keeperIds: keepers.map(({ account_id }) => account_id),
  }
}
