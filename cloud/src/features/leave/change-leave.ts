import { ContractError, type EndpointInput } from '@talent/contract'
import {
  KEEPS_LEAVE_VERSION,
  leaveWorkflow,
  type acceptLeave as acceptEndpoint,
  type cancelLeave as cancelEndpoint,
  type declineLeave as declineEndpoint,
  type LeaveChanged,
  type LeaveEvent,
  type nameStandIn as nameEndpoint,
} from '@talent/contract/leave'
import type { Updateable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { advance } from '../../lib/advance.ts'
import { openTimes } from '../booking/index.ts'
import { MATCH_QUEUED } from '../service-request/index.ts'
import { factsNow, leavesHere, lockLeave, lockPeople, partyOf, spanOf } from './leave-rows.ts'
import { closedBy, requireStandIn } from './plan-leave.ts'
import type { LeaveRow, LeaveTables } from './tables.ts'
import { writeStep, type LeaveParty, type Step } from './write-step.ts'

type Patch = Updateable<Omit<LeaveTables['leave'], 'state' | 'version' | 'last_seq'>>

interface LeaveChange {
  readonly event: LeaveEvent
  /** The version the person saw; null where none did. */
  readonly version: number | null
  /** The event's own guards; what goes beside the state into the row, and on its course. */
  readonly write: (row: LeaveRow) => Promise<{ patch?: Patch; step?: Omit<Step, 'kind'> }>
}

/** The one way a locked leave changes: table, version, the event's own guards, the row, its course, the news. */
export async function applyLeaveChange(
  deps: Deps,
  trx: Trx,
  row: LeaveRow,
  by: LeaveParty,
  { event, version: seen, write }: LeaveChange,
): Promise<LeaveChanged> {
  const facts = factsNow(row, deps.clock.now())
  const { state, version } = advance(
    leaveWorkflow,
    row,
    { event, by: by.role, facts, seen, keeps: KEEPS_LEAVE_VERSION },
    () => (facts.over ? '这次请假已经结束' : '这次请假的情况已变化，现在不能这样操作'),
  )
  const { patch = {}, step = {} } = await write(row)
  const seq = row.last_seq + 1
  await trx
    .updateTable('leave')
    .set({ ...patch, state, version, last_seq: seq })
    .where('id', '=', row.id)
    .execute()
  await writeStep(deps, trx, { id: row.id, seq }, by, { kind: event, ...step })
  return { id: row.id, version, state }
}

/** A person's change of a leave, under the locks of everybody it concerns, then itself. */
async function changeLeave(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
  change: LeaveChange,
  concerns: readonly string[] = [],
): Promise<LeaveChanged> {
  const found = await leavesHere(trx).selectAll().where('id', '=', id).executeTakeFirst()
  if (found === undefined || partyOf(found, by) === null) throw new ContractError('not_found')
  await lockPeople(trx, [found.account_id, found.stand_in_account_id, ...concerns])
  const row = await lockLeave(trx, id)
  const role = row === undefined ? null : partyOf(row, by)
  if (row === undefined || role === null) throw new ContractError('not_found')
  return applyLeaveChange(deps, trx, row, { role, accountId: by.accountId }, change)
}

const askedOf = (row: LeaveRow) => ({ id: row.id, ownerId: row.account_id, span: spanOf(row) })

export const acceptLeave = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof acceptEndpoint>,
): Promise<LeaveChanged> =>
  changeLeave(deps, trx, by, params.id, {
    event: 'accept',
    version: body.version,
    write: async (row) => {
      await requireStandIn(trx, askedOf(row), by.accountId)
      return {}
    },
  })

/** Nobody stands in any more: told anew to the coordinators once it has begun. */
const nobody = (row: LeaveRow) => ({
  patch: { stand_in_account_id: null, raised_at: null },
  step: { beforeId: row.stand_in_account_id },
})

export const declineLeave = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof declineEndpoint>,
): Promise<LeaveChanged> =>
  changeLeave(deps, trx, by, params.id, {
    event: 'decline',
    version: body.version,
    write: async (row) => {
      const { patch, step } = nobody(row)
      return { patch, step: { ...step, words: body.reason } }
    },
  })

export const nameStandIn = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof nameEndpoint>,
): Promise<LeaveChanged> =>
  changeLeave(
    deps,
    trx,
    by,
    params.id,
    {
      event: 'name',
      version: body.version,
      write: async (row) => {
        await requireStandIn(trx, askedOf(row), body.standInId)
        const before = row.stand_in_account_id === body.standInId ? null : row.stand_in_account_id
        return {
          patch: { stand_in_account_id: body.standInId, raised_at: null },
          step: { beforeId: before },
        }
      },
    },
    [body.standInId],
  )

/** One's appointments can be made again, and the line is given out: it may be in the middle of the leave. */
export const cancelLeave = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof cancelEndpoint>,
): Promise<LeaveChanged> =>
  changeLeave(deps, trx, by, params.id, {
    event: 'cancel',
    version: body.version,
    write: async (row) => {
      await openTimes(trx, row.account_id, closedBy(spanOf(row)))
      await deps.queue.send(trx, MATCH_QUEUED, {})
      return {}
    },
  })

/** For those who lose the role: their own leave means nothing any more, and who was to stand in has to be asked anew. */
export async function endLeavesOf(deps: Deps, trx: Trx, accountId: string): Promise<void> {
  const rows = await leavesHere(trx)
    .selectAll()
    .where((eb) => eb.or([eb('account_id', '=', accountId), eb('stand_in_account_id', '=', accountId)]))
    .where('state', '<>', 'cancelled')
    .where('ends_at', '>', deps.clock.now())
    .orderBy('id')
    .forUpdate()
    .execute()
  const system = { role: 'system', accountId: null } as const
  for (const row of rows)
    await applyLeaveChange(
      deps,
      trx,
      row,
      system,
      row.account_id === accountId
        ? { event: 'cancel', version: null, write: async () => ({}) }
        : { event: 'lose', version: null, write: async () => nobody(row) },
    )
}
