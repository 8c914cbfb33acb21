import type { withdrawRequest as endpoint, EndpointInput, RequestChanged } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'

/** 撤回: the talent takes it back while it is open. */
export const withdrawRequest = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'withdraw',
    version: body.version,
    write: async () => ({
      content: { kind: 'withdraw', body: { reason: body.reason } },
    }),
  })
