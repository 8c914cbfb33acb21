import { ContractError, type EndpointInput } from '@talent/contract'
import { FULL_LABEL, type PolicyFull } from '@talent/contract/policy'
import type { DayString } from '@talent/contract/calendar'
import type { setPolicyFull as saying } from '@talent/contract/policy-editor'
import type { Trx } from '../../db/database.ts'

export const fullOf = ({
  full_kind: kind,
  full_since: since,
}: {
  full_kind: PolicyFull['kind'] | null
  full_since: string | null
}): PolicyFull | null => (kind === null || since === null ? null : { kind, since })

const isSame = (one: PolicyFull | null, other: PolicyFull | null): boolean =>
  one?.kind === other?.kind && one?.since === other?.since

/**
 * @returns its version, where it says something else now; null where it was said already
 * @throws ContractError `not_found`; `stale_version` over what another said; `invalid` for a day to come
 */
export async function setFull(
  trx: Trx,
  today: DayString,
  { params: { id }, body: { before, full } }: Pick<EndpointInput<typeof saying>, 'params' | 'body'>,
): Promise<number | null> {
  const row = await trx
    .selectFrom('policy')
    .select(['version', 'full_kind', 'full_since'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  const now = fullOf(row)
  if (isSame(now, full)) return null
  if (!isSame(now, before))
    throw new ContractError('stale_version', {
      message: `刚被别人改为${now === null ? '正常受理' : FULL_LABEL[now.kind]}，请核对后再改`,
    })
  if (full !== null && full.since > today)
    throw new ContractError('invalid', {
      fields: [{ field: 'full.since', label: '从哪天起', message: '不能晚于今天' }],
    })
  await trx
    .updateTable('policy')
    .set({ full_kind: full?.kind ?? null, full_since: full?.since ?? null })
    .where('id', '=', id)
    .execute()
  return row.version
}
