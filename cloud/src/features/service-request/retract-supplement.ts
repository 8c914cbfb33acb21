import type { EndpointInput, RequestChanged, retractSupplement as endpoint } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'

/** 收回告知: a 一次性告知 sent by mistake. The clock goes on as if it had never been sent. */
export const retractSupplement = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'retract_supplement',
    version: body.version,
    write: async () => ({ content: { kind: 'retract_supplement', body: { reason: body.reason } } }),
  })
