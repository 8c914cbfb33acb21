import { ContractError, type EndpointInput, type EndpointOutput, type Subject } from '@talent/contract'
import {
  FOLLOW_UP_KIND,
  isOutOfReach,
  listFollowUps as listEndpoint,
  type FollowUp,
  type FollowUpDetail,
  type FollowUpStep,
  type getFollowUp as getEndpoint,
  type OwedToMe,
  type revealFollowUpPhone as phoneEndpoint,
} from '@talent/contract/follow-up'
import { sql, type Selectable } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { lastWithdrawal } from '../consent/index.ts'
import { followUpsHere, isSeenBy, partyOf, rulesOf } from './here.ts'
import { isLateNow } from './remind.ts'
import type { FollowUpRow, FollowUpTables } from './tables.ts'
import { closeSteps, ownerTitles, stepWords, viewFollowUps, viewOwed } from './view-follow-ups.ts'

/** What is open, the earliest first; what has ended, the latest first. */
export const listFollowUps = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> => {
  const ended = query.scope === 'ended'
  const scopes = {
    mine: sql<boolean>`(state = 'open' and owner_account_id = ${by.accountId})`,
    late: isLateNow(deps),
    all: sql<boolean>`state = 'open'`,
    ended: sql<boolean>`state <> 'open'`,
  }
  return readPage(deps.db, listEndpoint, query, {
    source: followUpsHere(deps.db).selectAll().where(isSeenBy(by)),
    filters: { scope: (scope) => scopes[scope] },
    facets: {},
    order: [
      ended ? { by: sql.ref('ended_at'), is: 'instant' } : { by: sql.ref('next_on'), is: 'text' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: ended ? 'desc' : 'asc',
    view: (rows) => viewFollowUps(deps, by, rows as FollowUpRow[]),
  })
}

/** @throws ContractError `not_found` for who has no part in it */
async function requireFollowUp(db: Reader, by: Caller, id: string): Promise<FollowUpRow> {
  const row = await followUpsHere(db).selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || partyOf(row, by) === null) throw new ContractError('not_found')
  return row
}

async function viewSteps(
  deps: Deps,
  steps: readonly Selectable<FollowUpTables['follow_up_step']>[],
): Promise<FollowUpStep[]> {
  const titleOf = await ownerTitles(
    deps,
    steps.map((step) => step.actor_account_id),
  )
  return steps.map((step) => ({
    kind: step.kind,
    by: step.actor,
    name: titleOf(step.actor_account_id),
    at: step.at.toISOString(),
    nextOn: step.next_on,
    reached: step.reached,
    words: stepWords(deps, step),
  }))
}

export async function getFollowUp(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof getEndpoint>,
): Promise<FollowUpDetail> {
  const row = await requireFollowUp(deps.db, by, params.id)
  const [views, facts, steps] = await Promise.all([
    viewFollowUps(deps, by, [row]),
    rulesOf(deps, row.subject_kind).factsOf(deps, row.subject_id, row.kind),
    deps.db
      .selectFrom('follow_up_step')
      .selectAll()
      .where('follow_up_id', '=', row.id)
      .orderBy('seq')
      .execute(),
  ])
  const reachable = !isOutOfReach(steps)
  const until = await lastWithdrawal(deps.db, { kind: row.subject_kind, id: row.subject_id })
  return {
    ...(views[0] as FollowUp),
    limitOn: row.limit_on,
    facts,
    steps: closeSteps(await viewSteps(deps, steps), until ?? new Date(0)),
    results: FOLLOW_UP_KIND[row.kind].results.filter((result) => result !== 'unreached' || !reachable),
  }
}

/** The telephone of whom it is done for; the look is on record by the feature of the thing. */
export const revealPhone = (
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof phoneEndpoint>,
): Promise<EndpointOutput<typeof phoneEndpoint>> =>
  deps.db.transaction().execute(async (trx: Trx) => {
    const row = await requireFollowUp(trx, by, params.id)
    const role = by.roles.includes('coordinator') ? 'coordinator' : 'commissioner'
    const who = { accountId: by.accountId, role } as const
    const phone = await rulesOf(deps, row.subject_kind).phoneOf(deps, trx, who, row.subject_id)
    if (phone === null) throw new ContractError('wrong_state', { message: '对方没有留电话' })
    return { phone }
  })

/** So many of one thing are shown. */
const MOST_OF_ONE = 20

/** What is owed for a thing, the latest first. `revisits`: 回访 too, which whoever was rated doesn't see. Who asks sees the thing. */
export async function owedFor(
  deps: Deps,
  subject: Subject,
  { revisits }: { revisits: boolean },
): Promise<OwedToMe[]> {
  const rows = await followUpsHere(deps.db)
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .$if(!revisits, (query) => query.where('kind', '<>', 'revisit'))
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(MOST_OF_ONE)
    .execute()
  return viewOwed(deps, rows)
}

/** What whoever it is done for reads of the course: what was said and done, and the days; no reminding among staff. */
const TOLD = ['open', 'note', 'finish', 'drop'] as const

/** The whole course of what is owed for a thing, the oldest first. Who asks sees the thing. */
export async function courseFor(deps: Deps, subject: Subject): Promise<FollowUpStep[]> {
  const steps = await followUpsHere(deps.db)
    .innerJoin('follow_up_step as s', 's.follow_up_id', 'follow_up.id')
    .selectAll('s')
    .where('follow_up.subject_kind', '=', subject.kind)
    .where('follow_up.subject_id', '=', subject.id)
    .where('s.kind', 'in', [...TOLD])
    .orderBy('s.at')
    .orderBy('follow_up.opened_at')
    .orderBy('s.seq')
    .execute()
  return viewSteps(deps, steps)
}

/** The latest that is or was owed for each of these things of a kind, by thing. */
export async function owedOfEach(
  deps: Deps,
  kind: Subject['kind'],
  ids: readonly string[],
): Promise<Map<string, OwedToMe>> {
  if (ids.length === 0) return new Map()
  const rows = await followUpsHere(deps.db)
    .selectAll()
    .distinctOn('subject_id')
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', [...ids])
    .orderBy('subject_id')
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .execute()
  const owed = await viewOwed(deps, rows)
  return new Map(rows.map((row, i) => [row.subject_id, owed[i] as OwedToMe]))
}
