import type { AccountRole, Endpoint, EndpointInput } from '@talent/contract'
import type { RequestChanged } from '@talent/contract/service-request'
import type * as v from 'valibot'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest, type ChangeContext } from './change-request.ts'
import type { EntryContent, EntryContentOf, EntryKind } from './entry-content.ts'
import type { RequestPatch } from './repository.ts'

/** An endpoint of one event: whose id, and the version the person saw; a message doesn't depend on one. */
export interface ChangeEndpoint extends Endpoint {
  readonly roles: readonly AccountRole[]
  readonly params: v.ObjectSchema<{ id: v.GenericSchema<unknown, string> }, undefined>
  readonly body: v.GenericSchema<unknown, { version?: number; [field: string]: unknown }>
  readonly output: typeof RequestChanged
  readonly idempotent: true
}

export interface Verb<E extends ChangeEndpoint = ChangeEndpoint> {
  readonly endpoint: E
  run(deps: Deps, trx: Trx, by: Caller, input: EndpointInput<E>): Promise<RequestChanged>
}

/** What the verb puts on the timeline, and beside the state into the row. */
type Written<K extends EntryKind> = Omit<EntryContentOf<K>, 'kind'> & { patch?: RequestPatch }

/**
 * A verb of a person on a request: its event, and what it writes once the lock, the access, the table and the version
 * have agreed, or why it refuses.
 */
export const defineVerb = <const E extends ChangeEndpoint, K extends Exclude<EntryKind, 'submit'>>(
  endpoint: E,
  event: K,
  write: (body: EndpointInput<E>['body'], context: ChangeContext, by: Caller) => Promise<Written<K>>,
): Verb<E> => ({
  endpoint,
  run(deps, trx, by, input) {
    const { params, body } = input as EndpointInput<ChangeEndpoint>
    return changeRequest(deps, trx, by, {
      requestId: params.id,
      event,
      version: body.version ?? null,
      write: async (context) => {
        const { patch, ...content } = await write(input.body, context, by)
        return { content: { kind: event, ...content } as EntryContent, patch }
      },
    })
  },
})
