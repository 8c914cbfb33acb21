import { ContractError } from '@talent/contract'
import { assignRequest as endpoint } from '@talent/contract/service-request'
import { claimPlaceOf } from '../commissioner/index.ts'
import { defineVerb } from './define-verb.ts'
import { matchRequestOf } from './match-request.ts'

/** 分派 by hand, for what waits in the queue: the same hard conditions as the rule's own choice. */
export const assignRequest = defineVerb(
  endpoint,
  'assign',
  async ({ commissionerId }, { deps, trx, request, now }) => {
    const claim = await claimPlaceOf(trx, commissionerId, await matchRequestOf(deps, trx, request), now)
    if (claim === null) throw new ContractError('commissioner_unfit')
    return {
      body: { commissionerName: claim.commissioner.name, reasons: claim.reasons },
      facts: { commissionerId: claim.commissioner.id },
      patch: { commissioner_account_id: claim.commissioner.id, assigned_at: now },
    }
  },
)
