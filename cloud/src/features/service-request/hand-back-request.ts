import { HAND_BACK, handBackRequest as endpoint } from '@talent/contract/service-request'
import { claimPlace, loadCards } from '../commissioner/index.ts'
import { defineVerb } from './define-verb.ts'
import { matchRequestOf } from './match-request.ts'

/**
 * 退回: by reason to the next one the rule chooses, or to a coordinator, who sees why and whom its commissioner suggests.
 * The promise isn't reset. Whoever gives it back for a reason that holds on isn't given it again.
 */
export const handBackRequest = defineVerb(
  endpoint,
  'hand_back',
  async ({ reason, suggestedId, note }, { deps, trx, request, now }) => {
    const fromId = request.commissioner_account_id ?? ''
    const { toNext, mayReturn } = HAND_BACK[reason]
    const handedBackBy = mayReturn
      ? request.handed_back_by
      : [...new Set([...request.handed_back_by, fromId])]
    const wanted = { ...(await matchRequestOf(deps, trx, request)), handedBackBy: [...handedBackBy, fromId] }
    const next = toNext ? ((await claimPlace(trx, wanted, now))?.commissioner ?? null) : null
    const cards = await loadCards(trx, [fromId, ...(suggestedId === null ? [] : [suggestedId])])
    const suggested = suggestedId === null ? undefined : cards.get(suggestedId)
    return {
      body: {
        from: cards.get(fromId)?.name ?? '',
        to: next?.name ?? '',
        note,
        suggested: suggested?.name ?? '',
      },
      facts: { fromId, commissionerId: next?.id ?? null, reason, suggestedId: suggested?.id ?? null },
      patch: {
        commissioner_account_id: next?.id ?? null,
        assigned_at: next === null ? null : now,
        to_decide: next === null ? reason : null,
        handed_back_by: handedBackBy,
      },
    }
  },
)
