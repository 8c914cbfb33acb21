import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import type { confirmOffer as confirming, postponeOffer as postponing } from '@talent/contract/offer'
import type { RequestChanged } from '@talent/contract/service-request'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { submitRequest } from '../service-request/index.ts'
import { findOffers } from './find-offers.ts'

/** @throws ContractError `not_found` */
async function requirePolicy(reader: Reader, id: string): Promise<void> {
  const policy = await reader.selectFrom('policy').select('id').where('id', '=', id).executeTakeFirst()
  if (policy === undefined) throw new ContractError('not_found')
}

/** The one row of this person and policy, locked: whoever confirms it at once in another window waits here. */
async function lockOffer(trx: Trx, accountId: string, policyId: string) {
  await trx
    .insertInto('policy_offer')
    .values({ account_id: accountId, policy_id: policyId, later_at: null, request_id: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return trx
    .selectFrom('policy_offer')
    .select('request_id')
    .where('account_id', '=', accountId)
    .where('policy_id', '=', policyId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * Makes the request, once, by what is verified at this moment.
 * @throws ContractError `not_found`; `wrong_state` where what is verified doesn't suffice; `stale_version`
 */
export async function confirmOffer(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id }, body: { version } }: Pick<EndpointInput<typeof confirming>, 'params' | 'body'>,
): Promise<RequestChanged> {
  const { accountId } = by
  await requirePolicy(trx, id)
  const { request_id } = await lockOffer(trx, accountId, id)
  if (request_id !== null)
    return trx
      .selectFrom('service_request')
      .select(['id', 'number', 'state', 'version'])
      .where('id', '=', request_id)
      .executeTakeFirstOrThrow()
  const found = (await findOffers(deps, trx, accountId)).find(({ offer }) => offer.policy.id === id)
  if (found === undefined)
    throw new ContractError('wrong_state', {
      message: '这项现在不能直接确认：核验过的情况不够，或您已经办过。请到政策页看条件，或问专员',
    })
  if (found.offer.version !== version)
    throw new ContractError('stale_version', { message: '这份政策刚刚更新，请看过再确认' })
  const made = await submitRequest(deps, trx, by, { body: found.form })
  await trx
    .updateTable('policy_offer')
    .set({ request_id: made.id, later_at: null })
    .where('account_id', '=', accountId)
    .where('policy_id', '=', id)
    .execute()
  return made
}

/** @throws ContractError `not_found` */
export async function postponeOffer(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { accountId }: Caller,
  { params: { id }, body: { later } }: EndpointInput<typeof postponing>,
): Promise<EndpointOutput<typeof postponing>> {
  await requirePolicy(db, id)
  const later_at = later ? clock.now() : null
  await db
    .insertInto('policy_offer')
    .values({ account_id: accountId, policy_id: id, later_at, request_id: null })
    .onConflict((conflict) => conflict.columns(['account_id', 'policy_id']).doUpdateSet({ later_at }))
    .execute()
  return { later }
}
