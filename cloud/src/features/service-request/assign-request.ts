import {
  ContractError,
  type assignRequest as endpoint,
  type EndpointInput,
  type RequestChanged,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { claimPlaceOf } from '../commissioner/index.ts'
import { changeRequest } from './change-request.ts'
import { matchRequestOf } from './match-request.ts'

/** 分派 by hand, for what waits in the queue: the same hard conditions as the rule's own choice. */
export const assignRequest = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'assign',
    version: body.version,
    write: async ({ request, now }) => {
      const claim = await claimPlaceOf(
        trx,
        body.commissionerId,
        await matchRequestOf(deps, trx, request),
        now,
      )
      if (claim === null) throw new ContractError('commissioner_unfit')
      return {
        content: {
          kind: 'assign',
          body: { commissionerName: claim.commissioner.name, reasons: claim.reasons },
          facts: { commissionerId: claim.commissioner.id },
        },
        patch: { commissioner_account_id: claim.commissioner.id, assigned_at: now },
      }
    },
  })
