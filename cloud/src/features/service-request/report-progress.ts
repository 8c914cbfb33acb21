import type { reportProgress as endpoint, EndpointInput, RequestChanged } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'

/** What is being done, and by which day: the 下一步条 says it in these words. */
export const reportProgress = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'report_progress',
    version: body.version,
    write: async () => ({
      content: { kind: 'report_progress', body: { doing: body.doing }, facts: { dueOn: body.dueOn } },
    }),
  })
