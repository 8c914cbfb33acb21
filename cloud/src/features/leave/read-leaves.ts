import { allowedEvents, ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  backOn,
  leaveWorkflow,
  officeHalves,
  listUncoveredLeaves as uncoveredEndpoint,
  type getLeave as getEndpoint,
  type getMyLeaves as mineEndpoint,
  type Leave,
  type listStandIns as standInsEndpoint,
} from '@talent/contract/leave'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { leavePlace, leaveStepPlace } from '../../lib/encrypted-places.ts'
import { readPage } from '../../lib/read-page.ts'
import { titleOf } from '../commissioner/index.ts'
import { talentWords } from '../service-request/index.ts'
import { dueInEach, type Absence } from './due-in-leave.ts'
import { factsNow, leavesHere, partyOf, spanOf } from './leave-rows.ts'
import { suggestStandIns } from './suggest-stand-ins.ts'
import type { LeaveRow } from './tables.ts'

const absenceOf = (row: LeaveRow): Absence => ({ ownerId: row.account_id, span: spanOf(row) })

/** Why the last one who was asked can't, by leave; only where nobody was asked since. */
async function loadDeclined(deps: Deps, rows: readonly LeaveRow[]): Promise<Map<string, string>> {
  const ids = rows.filter(({ state }) => state === 'uncovered').map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const steps = await deps.db
    .selectFrom('leave_step')
    .select(['id', 'leave_id', 'words_encrypted'])
    .where('leave_id', 'in', ids)
    .where('kind', '=', 'decline')
    .orderBy('seq')
    .execute()
  return new Map(
    steps.flatMap(({ id, leave_id: leave, words_encrypted: words }) =>
      words === null ? [] : [[leave, deps.cipher.decrypt(leaveStepPlace(id), words)]],
    ),
  )
}

/** Leaves as the reader may see them, in the order of the rows: four statements for any number. */
async function viewLeaves(deps: Deps, by: Caller, rows: readonly LeaveRow[]): Promise<Leave[]> {
  if (rows.length === 0) return []
  const now = deps.clock.now()
  const [names, dues, declined] = await Promise.all([
    talentWords(
      deps,
      deps.db,
      rows.flatMap((row) => [row.account_id, row.stand_in_account_id ?? []].flat()),
    ),
    dueInEach(deps, rows.map(absenceOf)),
    loadDeclined(deps, rows),
  ])
  const personOf = (id: string) => {
    const name = names.get(id)?.name ?? ''
    return { id, name, title: titleOf(name) }
  }
  return rows.flatMap((row, i): Leave[] => {
    const viewer = partyOf(row, by)
    if (viewer === null) return []
    const facts = factsNow(row, now)
    const span = spanOf(row)
    const due = (dues[i] ?? []).map(({ matterCode: _, ...one }) => one)
    const standsIn = viewer === 'stand_in' && row.state === 'covered'
    // Whose requests they are a stand-in reads only while standing in.
    const readsThem = viewer === 'away' || (standsIn && facts.begun && !facts.over)
    const told = viewer === 'away' || standsIn
    return [
      {
        id: row.id,
        version: row.version,
        state: row.state,
        ...span,
        halves: officeHalves(deps.calendar, span),
        backOn: backOn(deps.calendar, span),
        begun: facts.begun,
        over: facts.over,
        away: personOf(row.account_id),
        standIn: row.stand_in_account_id === null ? null : personOf(row.stand_in_account_id),
        declined: viewer === 'stand_in' ? '' : (declined.get(row.id) ?? ''),
        note:
          told && row.note_encrypted !== null
            ? deps.cipher.decrypt(leavePlace(row.id), row.note_encrypted)
            : '',
        due: told ? due.map((one) => (readsThem ? one : { ...one, talentName: '' })) : [],
        dueCount: due.length,
        viewer,
        allowedEvents: allowedEvents(leaveWorkflow, row.state, viewer, facts),
      },
    ]
  })
}

export async function getMyLeaves(deps: Deps, by: Caller): Promise<EndpointOutput<typeof mineEndpoint>> {
  const rows = await leavesHere(deps.db)
    .selectAll()
    .where((eb) => eb.or([eb('account_id', '=', by.accountId), eb('stand_in_account_id', '=', by.accountId)]))
    .where('state', '<>', 'cancelled')
    .where('ends_at', '>', deps.clock.now())
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  const leaves = await viewLeaves(deps, by, rows)
  return {
    own: leaves.filter(({ viewer }) => viewer === 'away'),
    standIn: leaves.filter(({ viewer }) => viewer === 'stand_in'),
  }
}

export const listUncovered = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof uncoveredEndpoint>,
): Promise<EndpointOutput<typeof uncoveredEndpoint>> =>
  readPage(deps.db, uncoveredEndpoint, query, {
    source: leavesHere(deps.db)
      .selectAll()
      .where('state', 'in', ['asked', 'uncovered'])
      .where('ends_at', '>', deps.clock.now()),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('starts_at'), is: 'instant' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: (rows) => viewLeaves(deps, by, rows),
  })

async function findLeave(deps: Deps, by: Caller, id: string): Promise<LeaveRow> {
  const row = await leavesHere(deps.db).selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || partyOf(row, by) === null) throw new ContractError('not_found')
  return row
}

export async function getLeave(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof getEndpoint>,
): Promise<Leave> {
  const [leave] = await viewLeaves(deps, by, [await findLeave(deps, by, params.id)])
  if (leave === undefined) throw new ContractError('not_found')
  return leave
}

/** For another stand-in; whoever is asked to stand in has no part in that. */
export async function listStandIns(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof standInsEndpoint>,
): Promise<EndpointOutput<typeof standInsEndpoint>> {
  const row = await findLeave(deps, by, params.id)
  if (partyOf(row, by) === 'stand_in') throw new ContractError('not_found')
  const absence = absenceOf(row)
  const [due = []] = await dueInEach(deps, [absence])
  return { standIns: await suggestStandIns(deps, { id: row.id, ...absence }, due) }
}
