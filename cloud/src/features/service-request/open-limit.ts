import { ContractError } from '@talent/contract'
import { OPEN_STATES, OPEN_REQUESTS_PER_MATTER } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'

/** One person can't take every place of a matter. The applicant is locked, or many at once would all count the same. */
export async function keepWithinLimit(trx: Trx, accountId: string, matterCode: string): Promise<void> {
  const { open } = await trx
    .selectFrom('service_request')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('talent_account_id', '=', accountId)
    .where('matter_code', '=', matterCode)
    .where('state', 'in', [...OPEN_STATES])
    .executeTakeFirstOrThrow()
  if (open >= OPEN_REQUESTS_PER_MATTER) throw new ContractError('open_limit')
}
