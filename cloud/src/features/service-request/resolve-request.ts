import type { EndpointInput, RequestChanged, resolveRequest as endpoint } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { findMatter } from '../matter/index.ts'
import { changeRequest } from './change-request.ts'
import { clockAt } from './clock.ts'

/** 办结 with a result, which isn't the state. Whether it was in time, its acceptance too, is noted as a fact of this day. */
export const resolveRequest = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'resolve',
    version: body.version,
    write: async ({ request, now, history }) => {
      const matter = await findMatter(trx, request.matter_code, request.matter_version)
      const entries = [...(await history()), { kind: 'resolve' as const, at: now, facts: {} }]
      const { latenesses } = clockAt(entries, matter, deps.calendar, now)
      return {
        content: {
          kind: 'resolve',
          body: { text: body.text },
          facts: { outcome: body.outcome, onTime: latenesses.length === 0 },
          attachments: body.fileIds.map((fileId) => ({ fileId, itemKey: null })),
        },
        patch: { outcome: body.outcome, resolved_at: now },
      }
    },
  })
