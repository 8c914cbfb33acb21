import {
  ContractError,
  type EndpointInput,
  type RequestChanged,
  type transferRequest as endpoint,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { claimPlaceOf, loadCards } from '../commissioner/index.ts'
import { changeRequest } from './change-request.ts'
import { matchRequestOf } from './match-request.ts'

/** 转派: hands over at once, if the other one fits and has a place. The promise isn't reset. */
export const transferRequest = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'transfer',
    version: body.version,
    write: async ({ request, now }) => {
      const fromId = request.commissioner_account_id
      const claim =
        body.commissionerId === fromId
          ? null
          : await claimPlaceOf(trx, body.commissionerId, await matchRequestOf(deps, trx, request), now)
      if (fromId === null || claim === null) throw new ContractError('commissioner_unfit')
      const from = (await loadCards(trx, [fromId])).get(fromId)
      return {
        content: {
          kind: 'transfer',
          body: { from: from?.name ?? '', to: claim.commissioner.name, reason: body.reason, note: body.note },
          facts: { fromId, commissionerId: claim.commissioner.id },
        },
        patch: { commissioner_account_id: claim.commissioner.id, assigned_at: now },
      }
    },
  })
