import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { putNames, searchColumns } from './names.ts'

/** One that is shipped with the trial. */
export interface EnterpriseRecord {
  readonly name: string
  readonly otherNames: readonly string[]
  readonly areaCode: string
  readonly industry: string
}

export const readEnterprise = async (trx: Trx, id: string): Promise<EnterpriseRecord | null> =>
  (await trx
    .selectFrom('enterprise')
    .select(['name', 'other_names as otherNames', 'area_code as areaCode', 'industry'])
    .where('id', '=', id)
    .$narrowType<{ areaCode: string }>()
    .executeTakeFirst()) ?? null

export async function putEnterprise(
  deps: Pick<Deps, 'cipher'>,
  trx: Trx,
  id: string,
  { name, otherNames, areaCode, industry }: EnterpriseRecord,
): Promise<void> {
  const row = {
    name,
    other_names: [...otherNames],
    area_code: areaCode,
    industry,
    demo: true,
    ...searchColumns([name, ...otherNames]),
  }
  await trx
    .insertInto('enterprise')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await putNames(deps, trx, id, [name, ...otherNames])
}
