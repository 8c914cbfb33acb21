import {
  alertsOf,
  handInDays,
  NEAR_WITHIN,
  OPEN_STATES,
  standingDays,
  type AlertInput,
  type Due,
} from '@talent/contract/service-request'
import { chinaTime } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { claimPlace, loadCards } from '../commissioner/index.ts'
import { findMatter } from '../matter/index.ts'
import { awaitedOf } from './awaited-materials.ts'
import { applyChange } from './change-request.ts'
import { handOverLeftSupervisions } from './hand-over-supervision.ts'
import { clockAt, phaseBegan, withBeginning } from './clock.ts'
import { factsOf, type EntryContent } from './entry-content.ts'
import { matchRequestOf } from './match-request.ts'
import { loadHistory, lockRequest, requestsHere, type RequestPatch, type RequestRow } from './repository.ts'

const SYSTEM = { role: 'system', accountId: null } as const

/**
 * Whatever may have something due: its day is near or has passed and wasn't told, or that of its 督办 has passed, or it
 * was promised materials. One told of its last day as late is passed over, so that a round costs what is new.
 */
const watched = (deps: Deps, db: Db) => {
  const now = deps.clock.now()
  const { late } = standingDays(deps.calendar, now)
  const { calendar } = deps
  const near = calendar.dayOfCount(calendar.countThrough(chinaTime(now).day) + NEAR_WITHIN)
  const told = (about: string[], day = sql`to_char(due_on, 'YYYY-MM-DD')`) => sql<boolean>`exists (
    select 1 from timeline_entry e where e.request_id = service_request.id and e.kind = 'alert'
      and e.facts ->> 'about' in (${sql.join(about)}) and e.facts ->> 'dueOn' = ${day})`
  return requestsHere(db)
    .select('id')
    .where('state', 'in', [...OPEN_STATES])
    .where((eb) =>
      eb.or([
        sql<boolean>`coalesce(due_on, missed_on, date '9999-12-31') <= ${late}::date and phase <> 'stopped'
          and not ${told(['late', 'unaccepted'])}`,
        sql<boolean>`coalesce(due_on, missed_on, date '9999-12-31') <= ${near}::date and due_on > ${late}::date
          and not ${told(['near'])}`,
        sql<boolean>`supervised_until <= ${late}::date and supervision_answered_at is null
          and not ${told(['unanswered'], sql`to_char(supervised_until, 'YYYY-MM-DD')`)}`,
        sql<boolean>`state in ('accepted', 'in_progress') and exists (
          select 1 from request_material m where m.request_id = service_request.id and m.deferred)
          and not exists (select 1 from timeline_entry e where e.request_id = service_request.id
            and (e.kind = 'alert' and e.facts ->> 'about' = 'hand_in' or e.kind = 'hand_in_later'))`,
      ]),
    )
}

async function inputOf(deps: Deps, trx: Trx, request: RequestRow): Promise<AlertInput> {
  const history = await loadHistory(trx, request.id)
  const matter = await findMatter(trx, request.matter_code, request.matter_version)
  const now = deps.clock.now()
  const accepted = history.find(({ kind }) => kind === 'accept')
  const acceptedOn = accepted === undefined ? null : chinaTime(accepted.at).day
  return {
    state: request.state,
    clock: clockAt(withBeginning(request, history), matter, deps.calendar, now),
    since: phaseBegan(request, history).toISOString(),
    assigned: request.commissioner_account_id !== null,
    reassignedAt: history.findLast(({ kind }) => kind === 'reassign')?.at.toISOString() ?? null,
    handIn: handInDays(
      { state: request.state, acceptedOn, promise: matter, awaited: awaitedOf(history) },
      deps.calendar,
    ),
    answerDueOn: request.supervision_answered_at === null ? request.supervised_until : null,
    said: history
      .filter(({ kind }) => kind === 'alert')
      .map((entry) => factsOf({ kind: 'alert', facts: entry.facts })),
  }
}

const write = (deps: Deps, trx: Trx, request: RequestRow, content: EntryContent, patch?: RequestPatch) =>
  applyChange(deps, trx, request, SYSTEM, {
    requestId: request.id,
    event: content.kind as 'alert' | 'reassign',
    version: null,
    write: async () => ({ content, patch }),
  })

const tell = (deps: Deps, trx: Trx, request: RequestRow, { about, dueOn }: Due) =>
  write(deps, trx, request, { kind: 'alert', body: {}, facts: { about, dueOn } })

/** To another one with a place; nobody has: then it is the coordinators' to give. The promise isn't reset. */
async function reassign(deps: Deps, trx: Trx, request: RequestRow, due: Due): Promise<void> {
  const fromId = request.commissioner_account_id
  const now = deps.clock.now()
  const wanted = await matchRequestOf(deps, trx, request)
  const claim = await claimPlace(trx, wanted, now, undefined, fromId)
  if (fromId === null || claim === null) {
    await tell(deps, trx, request, { ...due, about: 'unaccepted' })
    return
  }
  const from = (await loadCards(trx, [fromId])).get(fromId)
  const to = claim.commissioner
  await write(
    deps,
    trx,
    request,
    {
      kind: 'reassign',
      body: { from: from?.name ?? '', to: to.name },
      facts: { fromId, commissionerId: to.id },
    },
    { commissioner_account_id: to.id, assigned_at: now },
  )
}

/** Under the request's lock, by its thread: what another copy told a moment ago isn't told again. */
async function act(deps: Deps, trx: Trx, id: string): Promise<void> {
  const request = await lockRequest(trx, id)
  if (request === undefined || !OPEN_STATES.includes(request.state)) return
  const due = alertsOf(await inputOf(deps, trx, request), deps.calendar, deps.clock.now().toISOString())
  for (const [i, one] of due.entries()) {
    const fresh = i === 0 ? request : await lockRequest(trx, id)
    if (fresh !== undefined) await (one.act === 'alert' ? tell : reassign)(deps, trx, fresh, one)
  }
}

/**
 * What is due by the clock, of every open request: told once for each last day, given to another commissioner once. Safe
 * to run again at any time; after a standstill it does what is due now, not what it missed.
 */
export async function watchDue(deps: Deps): Promise<void> {
  await handOverLeftSupervisions(deps)
  await eachLocked(
    deps.db,
    (after, size) => watched(deps, deps.db).where('id', '>', after).orderBy('id').limit(size).execute(),
    async (_trx, id) => id,
    (trx, id) => act(deps, trx, id),
  )
}
