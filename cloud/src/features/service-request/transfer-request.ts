import { ContractError } from '@talent/contract'
import { transferRequest as endpoint } from '@talent/contract/service-request'
import { claimPlaceOf, loadCards } from '../commissioner/index.ts'
import { defineVerb } from './define-verb.ts'
import { matchRequestOf } from './match-request.ts'

/** 转派: hands over at once, if the other one fits and has a place. The promise isn't reset. */
export const transferRequest = defineVerb(
  endpoint,
  'transfer',
  async ({ commissionerId, reason, note }, { deps, trx, request, now }) => {
    const fromId = request.commissioner_account_id
    const claim =
      commissionerId === fromId
        ? null
        : await claimPlaceOf(trx, commissionerId, await matchRequestOf(deps, trx, request), now)
    if (fromId === null || claim === null) throw new ContractError('commissioner_unfit')
    const from = (await loadCards(trx, [fromId])).get(fromId)
    return {
      body: { from: from?.name ?? '', to: claim.commissioner.name, reason, note },
      facts: { fromId, commissionerId: claim.commissioner.id },
      patch: { commissioner_account_id: claim.commissioner.id, assigned_at: now },
    }
  },
)
