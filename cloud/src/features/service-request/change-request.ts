import { allowedEvents, ContractError, next } from '@talent/contract'
import {
  isOpen,
  KEEPS_VERSION,
  requestWorkflow,
  STATE_LABEL,
  type RequestChanged,
  type RequestEvent,
  type RequestState,
} from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { endBookings } from '../booking/index.ts'
import { actsFor } from '../commissioner/index.ts'
import { requireViewer } from './access.ts'
import { attentionColumns } from './attention.ts'
import { workflowFacts } from './clock.ts'
import { projectEntry } from './due-projection.ts'
import type { EntryContent } from './entry-content.ts'
import {
  loadHistory,
  lockRequest,
  updateRequest,
  type EntryRow,
  type RequestPatch,
  type RequestRow,
} from './repository.ts'
import { MATCH_QUEUED } from './jobs.ts'
import { toldOf } from './told-of.ts'
import { writeEntry, type Actor } from './write-entry.ts'

/** What a verb sees once the lock, the access, the table and the version have all agreed. */
export interface ChangeContext {
  deps: Deps
  trx: Trx
  request: RequestRow
  actor: Actor
  now: Date
  /** What happened before, oldest first; read once, by whoever asks first. */
  history: () => Promise<EntryRow[]>
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

/**
 * The state after the event, by what the row tells; only what that doesn't allow is looked at with what happened before,
 * which can but allow more.
 */
async function stateAfter(
  deps: Deps,
  request: RequestRow,
  actor: Actor,
  event: RequestEvent,
  history: ChangeContext['history'],
): Promise<RequestState> {
  const standIn = actor.role === 'commissioner' && actor.accountId !== request.commissioner_account_id
  const factsWith = (entries: readonly EntryRow[]) =>
    workflowFacts(request, entries, deps.calendar, deps.clock.now(), undefined, standIn)
  const allowed = next(requestWorkflow, request.state, event, actor.role, factsWith([]))
  if (allowed !== null) return allowed
  const facts = factsWith(await history())
  const state = next(requestWorkflow, request.state, event, actor.role, facts)
  if (state !== null) return state
  throw new ContractError('wrong_state', {
    allowedEvents: allowedEvents(requestWorkflow, request.state, actor.role, facts),
  })
}

/** The same for a row already locked, and for the matching itself, which has no account. */
export async function applyChange(
  deps: Deps,
  trx: Trx,
  request: RequestRow,
  actor: Actor,
  change: Change,
): Promise<RequestChanged> {
  let read: Promise<EntryRow[]> | undefined
  const history = () => (read ??= loadHistory(trx, request.id))
  const state = await stateAfter(deps, request, actor, change.event, history)
  if (change.version !== null && change.version !== request.version) throw new ContractError('stale_version')

  const now = deps.clock.now()
  const { content, patch } = await change.write({ deps, trx, request, actor, now, history })
  const version = KEEPS_VERSION.includes(change.event) ? request.version : request.version + 1
  const seq = request.last_seq + 1
  const facts = content.facts ?? {}
  const due = await projectEntry(deps, trx, request, { kind: content.kind, at: now, facts })
  const attention = attentionColumns(request, content, { actor, at: now, ends: !isOpen({ state }) })
  const given = patch?.commissioner_account_id ? { to_decide: null } : {}
  await updateRequest(trx, request, {
    ...patch,
    ...given,
    ...due?.columns,
    ...attention,
    state,
    version,
    last_seq: seq,
  })
  const [had, has] = [request.commissioner_account_id, patch?.commissioner_account_id]
  const commissioner = has === undefined ? had : has
  // Whoever gets it now isn't away; who has had it may be.
  const hears = had !== null && commissioner === had ? await actsFor(trx, had, now) : commissioner
  const told = await toldOf(trx, content, { talent: request.talent_account_id, commissioner: hears })
  await writeEntry(deps, trx, { requestId: request.id, seq, actor, now, told, late: due?.late }, content)

  const ended = isOpen(request) && !isOpen({ state })
  const givenAway = has !== undefined && has !== had
  const subject = { kind: 'request', id: request.id } as const
  if (ended) await endBookings(deps, trx, { subject }, `办件${STATE_LABEL[state]}`)
  else if (had !== null && givenAway)
    await endBookings(deps, trx, { subject, hostId: had }, '换了专员，请和新的专员另约')
  const freesPlace = had !== null && isOpen(request) && (!isOpen({ state }) || givenAway)
  if (freesPlace) await deps.queue.send(trx, MATCH_QUEUED, {})
  return { id: request.id, number: request.number, state, version }
}
