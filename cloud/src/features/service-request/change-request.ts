import {
  allowedEvents,
  ContractError,
  isOpen,
  KEEPS_VERSION,
  next,
  requestWorkflow,
  type RequestChanged,
  type RequestEvent,
  type RequestFacts,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { requireViewer } from './access.ts'
import { workflowFacts } from './clock.ts'
import { projectEntry } from './due-projection.ts'
import type { EntryContent } from './entry-content.ts'
import { loadHistory, lockRequest, updateRequest, type RequestPatch, type RequestRow } from './repository.ts'
import { MATCH_QUEUED } from './jobs.ts'
import { tellCoordinators, writeEntry, type Actor } from './write-entry.ts'

/** What a verb sees once the lock, the access, the table and the version have all agreed. */
export interface ChangeContext {
  deps: Deps
  trx: Trx
  request: RequestRow
  actor: Actor
  now: Date
}

export interface Change {
  requestId: string
  event: RequestEvent
  /** The version the person saw; null for messages, which don't depend on it. */
  version: number | null
  /** The verb's own guards, then what goes on the timeline and beside the state into the row. */
  write: (context: ChangeContext) => Promise<{ content: EntryContent; patch?: RequestPatch }>
}

/**
 * The one way a request changes. In one transaction: lock, access, table, version, the verb's own guards,
 * the row, the timeline entry, and the jobs that follow.
 */
export async function changeRequest(
  deps: Deps,
  trx: Trx,
  by: Caller,
  change: Change,
): Promise<RequestChanged> {
  const request = await lockRequest(trx, change.requestId)
  const viewer = requireViewer(request, by)
  return applyChange(deps, trx, request as RequestRow, { role: viewer, accountId: by.accountId }, change)
}

/** Only an unanswered 补正, and events of the talent's own, depend on what happened before: then it is read. */
async function factsFor(deps: Deps, trx: Trx, request: RequestRow, actor: Actor): Promise<RequestFacts> {
  const needed = request.state === 'supplementing' || actor.role === 'talent'
  const entries = needed ? await loadHistory(trx, request.id) : []
  return workflowFacts(request, entries, deps.calendar, deps.clock.now())
}

/** The same for a row already locked, and for the matching itself, which has no account. */
export async function applyChange(
  deps: Deps,
  trx: Trx,
  request: RequestRow,
  actor: Actor,
  change: Change,
): Promise<RequestChanged> {
  const standing = await factsFor(deps, trx, request, actor)
  const state = next(requestWorkflow, request.state, change.event, actor.role, standing)
  if (state === null) {
    throw new ContractError('wrong_state', {
      allowedEvents: allowedEvents(requestWorkflow, request.state, actor.role, standing),
    })
  }
  if (change.version !== null && change.version !== request.version) throw new ContractError('stale_version')

  const now = deps.clock.now()
  const { content, patch } = await change.write({ deps, trx, request, actor, now })
  const version = KEEPS_VERSION.includes(change.event) ? request.version : request.version + 1
  const seq = request.last_seq + 1
  const facts = content.facts ?? {}
  const due = await projectEntry(deps, trx, request, { kind: content.kind, at: now, facts })
  await updateRequest(trx, request, { ...patch, ...due?.columns, state, version, last_seq: seq })
  const [had, has] = [request.commissioner_account_id, patch?.commissioner_account_id]
  const told = {
    talent: request.talent_account_id,
    commissioner: has === undefined ? had : has,
    before: content.kind === 'transfer' ? content.facts.fromId : null,
    coordinators: [],
  }
  const entryId = await writeEntry(
    deps,
    trx,
    { requestId: request.id, seq, actor, now, told, late: due?.late },
    content,
  )
  if (change.event === 'transfer' && told.commissioner === null) await tellCoordinators(trx, entryId)

  const freesPlace =
    standing.assigned && isOpen(request) && (!isOpen({ state }) || change.event === 'transfer')
  if (freesPlace) await deps.queue.send(trx, MATCH_QUEUED, {})
  return { id: request.id, number: request.number, state, version }
}
