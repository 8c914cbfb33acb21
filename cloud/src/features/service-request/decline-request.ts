import type { declineRequest as endpoint, EndpointInput, RequestChanged } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'

/** 不予受理: always with the reason, what it rests on and another way to go. */
export const declineRequest = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'decline',
    version: body.version,
    write: async () => ({
      content: {
        kind: 'decline',
        body: { reason: body.reason, basis: body.basis, otherRoute: body.otherRoute },
      },
    }),
  })
