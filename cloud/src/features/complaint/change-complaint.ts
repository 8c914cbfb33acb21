import { ContractError } from '@talent/contract'
import {
  complaintWorkflow,
  KEEPS_COMPLAINT_VERSION,
  type ComplaintChanged,
  type ComplaintEvent,
} from '@talent/contract/complaint'
import type { Updateable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { advance } from '../../lib/advance.ts'
import { factsNow, lockComplaint, partyOf } from './here.ts'
import type { ComplaintRow, ComplaintTables } from './tables.ts'
import { writeStep, type ComplaintParty, type Step } from './write-step.ts'

type Patch = Updateable<Omit<ComplaintTables['complaint'], 'state' | 'version' | 'last_seq' | 'ended_at'>>

export interface ComplaintChange {
  readonly event: ComplaintEvent
  /** The version the person saw; null where none did. */
  readonly version: number | null
  readonly patch?: Patch
  readonly step?: Omit<Step, 'kind'>
}

/** Said where another coordinator has it. */
const TAKEN: Partial<Record<ComplaintEvent, string>> = {
  accept: '已由另一位统筹受理，请先接手',
  answer: '由另一位统筹答复，请先接手',
}

/** The one way a locked complaint changes: table, version, the row, its course, the news. */
export async function applyComplaintChange(
  deps: Deps,
  trx: Trx,
  row: ComplaintRow,
  by: ComplaintParty,
  { event, version: seen, patch = {}, step = {} }: ComplaintChange,
): Promise<ComplaintChanged> {
  const facts = factsNow(deps, row)
  const { state, version } = advance(
    complaintWorkflow,
    row,
    { event, by: by.role, facts, seen, keeps: KEEPS_COMPLAINT_VERSION },
    () => (row.state === 'accepted' ? TAKEN[event] : undefined),
  )
  const seq = row.last_seq + 1
  const ended = state === 'closed' || state === 'withdrawn'
  await trx
    .updateTable('complaint')
    .set({ ...patch, state, version, last_seq: seq, ended_at: ended ? deps.clock.now() : null })
    .where('id', '=', row.id)
    .execute()
  await writeStep(deps, trx, { id: row.id, seq }, by, { kind: event, ...step })
  return { id: row.id, number: row.number, version, state }
}

/**
 * Whose role of a coordinator is withdrawn at this moment answers nothing: the withdrawal waits for this change, or this
 * change finds the role gone. Before the complaint, as the withdrawal locks them.
 */
const holdRole = (trx: Trx, accountId: string) =>
  trx
    .selectFrom('account_role')
    .select('role')
    .where('account_id', '=', accountId)
    .where('role', '=', 'coordinator')
    .forKeyShare()
    .executeTakeFirst()

/**
 * A person's change of a complaint, under its lock.
 * @throws ContractError `not_found` for who has no part in it
 */
export async function changeComplaint(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
  change: ComplaintChange,
): Promise<ComplaintChanged> {
  const coordinates = by.roles.includes('coordinator') && (await holdRole(trx, by.accountId)) !== undefined
  const roles = by.roles.filter((role) => role !== 'coordinator' || coordinates)
  const row = await lockComplaint(trx, id)
  const role = row === undefined ? null : partyOf(row, { ...by, roles })
  if (row === undefined || role === null) throw new ContractError('not_found')
  return applyComplaintChange(deps, trx, row, { role, accountId: by.accountId }, change)
}
