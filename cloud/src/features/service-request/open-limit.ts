import { ContractError, OPEN_STATES, OPEN_REQUESTS_PER_MATTER } from '@talent/contract'
import type { Trx } from '../../db/database.ts'

/**
 * One person can't take every place of a matter. Submits of one person wait for each other at their account, so that
 * many at once are counted one after the other.
 */
export async function keepWithinLimit(trx: Trx, accountId: string, matterCode: string): Promise<void> {
  await trx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().executeTakeFirst()
  const { open } = await trx
    .selectFrom('service_request')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('talent_account_id', '=', accountId)
    .where('matter_code', '=', matterCode)
    .where('state', 'in', [...OPEN_STATES])
    .executeTakeFirstOrThrow()
  if (open >= OPEN_REQUESTS_PER_MATTER) throw new ContractError('open_limit')
}
