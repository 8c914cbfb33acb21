import type { acceptRequest as endpoint, EndpointInput, RequestChanged } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { findMatter } from '../matter/index.ts'
import { changeRequest } from './change-request.ts'
import { clockAt } from './clock.ts'

/** 受理: from today on the promised working days run; the date told is the one the clock will show. */
export const acceptRequest = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'accept',
    version: body.version,
    write: async ({ request, now, history }) => {
      const matter = await findMatter(trx, request.matter_code, request.matter_version)
      const entries = [...(await history()), { kind: 'accept' as const, at: now, facts: {} }]
      const { dueOn } = clockAt(entries, matter, deps.calendar, now)
      if (dueOn === null) throw new Error(`request ${request.id} is accepted without a promised day`)
      return {
        content: { kind: 'accept', body: { note: body.note }, facts: { promisedOn: dueOn } },
      }
    },
  })
