import { ContractError } from '@talent/contract'
import { decidedBy } from '@talent/contract/commissioner'
import { assignRequest as endpoint, OPEN_STATES } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import { claimPlaceOf } from '../commissioner/index.ts'
import { defineVerb } from './define-verb.ts'
import { matchRequestOf } from './match-request.ts'
import { waits } from './queue-line.ts'
import type { RequestRow } from './repository.ts'

/** Somebody waits longer for the same matter. What a coordinator has to decide isn't in the line. */
async function passesSomebody(trx: Trx, request: RequestRow): Promise<boolean> {
  if (request.to_decide !== null || !OPEN_STATES.includes(request.state)) return false
  const first = await trx
    .selectFrom('service_request')
    .select('id')
    .where(waits)
    .where('matter_code', '=', request.matter_code)
    .where('line_number', '<', request.line_number)
    .limit(1)
    .executeTakeFirst()
  return first !== undefined
}

/**
 * 分派 by hand, for what waits in the queue: the same hard conditions as the rule's own choice. The reason goes onto the
 * thread in place of the usual words, where the talent reads it.
 */
export const assignRequest = defineVerb(
  endpoint,
  'assign',
  async ({ commissionerId, reason }, { deps, trx, request, now }) => {
    if (reason === '' && (await passesSomebody(trx, request)))
      throw new ContractError('invalid', {
        fields: [
          { field: 'reason', label: '直接派的理由', message: '还有人排在前面，请写明为什么先派这一件' },
        ],
      })
    const claim = await claimPlaceOf(trx, commissionerId, await matchRequestOf(deps, trx, request), now)
    if (claim === null) throw new ContractError('commissioner_unfit')
    const reasons = claim.reasons.map((one) =>
      one.kind === 'by_hand' && reason !== '' ? { ...one, text: reason } : one,
    )
    return {
      body: { commissionerName: claim.commissioner.name, reasons },
      facts: { commissionerId: claim.commissioner.id, decidedBy: decidedBy(reasons) },
      patch: { commissioner_account_id: claim.commissioner.id, assigned_at: now },
    }
  },
)
