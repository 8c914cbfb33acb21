import type { postMessage as endpoint, EndpointInput, RequestChanged } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'

/** A message in the thread, to the other side. */
export const postMessage = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'message',
    version: null,
    write: async () => ({
      content: {
        kind: 'message',
        body: { text: body.text },
        attachments: body.fileIds.map((fileId) => ({ fileId, itemKey: null })),
      },
    }),
  })
