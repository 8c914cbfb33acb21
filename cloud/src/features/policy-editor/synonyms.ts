import { ContractError, type EndpointInput } from '@talent/contract'
import type { setSynonyms as setting, Synonyms } from '@talent/contract/policy-editor'
import type { Trx } from '../../db/database.ts'
import { readSynonyms } from '../../lib/search/index.ts'

/** @throws ContractError `stale_version` over what another saved; what is there already is saved once */
export async function setSynonyms(
  trx: Trx,
  { basedOn, groups }: EndpointInput<typeof setting>['body'],
): Promise<Synonyms> {
  const words = JSON.stringify(groups)
  const row = await trx
    .selectFrom('search_synonyms')
    .select(['groups', 'version'])
    .forUpdate()
    .executeTakeFirst()
  if (row !== undefined && JSON.stringify(row.groups) === words) return row
  if ((row?.version ?? 0) !== basedOn)
    throw new ContractError('stale_version', { message: '同义词表刚被别人改过，请核对后再保存' })
  const put = await trx
    .insertInto('search_synonyms')
    .values({ groups: words, version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('one_row')
        .doUpdateSet({ groups: words, version: basedOn + 1 })
        .where('search_synonyms.version', '=', basedOn),
    )
    .executeTakeFirst()
  // Two first ones at a time: the later finds the earlier's.
  if (put.numInsertedOrUpdatedRows === 0n)
    throw new ContractError('stale_version', { message: '同义词表刚被别人改过，请核对后再保存' })
  return readSynonyms(trx)
}
