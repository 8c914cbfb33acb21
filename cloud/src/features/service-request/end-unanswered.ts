import type { EndpointInput, endUnanswered as endpoint, RequestChanged } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'

/** 终止办理: a 补正 nobody answered. The table's guard says from when on; the talent may still answer it. */
export const endUnanswered = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'end_unanswered',
    version: body.version,
    write: async () => ({ content: { kind: 'end_unanswered', body: { note: body.note } } }),
  })
