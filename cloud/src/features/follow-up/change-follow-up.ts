import { ContractError } from '@talent/contract'
import {
  followUpFacts,
  followUpWorkflow,
  KEEPS_FOLLOW_UP_VERSION,
  type FollowUpChanged,
  type FollowUpEvent,
} from '@talent/contract/follow-up'
import type { Updateable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { advance } from '../../lib/advance.ts'
import { followUpsHere, lockFollowUp, partyOf, rulesOf, subjectOf } from './here.ts'
import type { FollowUpRow, FollowUpTables } from './tables.ts'
import { writeStep, type FollowUpParty, type Step } from './write-step.ts'

type Patch = Updateable<Omit<FollowUpTables['follow_up'], 'state' | 'version' | 'last_seq' | 'ended_at'>>

export interface FollowUpChange {
  readonly event: FollowUpEvent
  /** The version the person saw; null where none did. */
  readonly version: number | null
  /** The event's own guards; what goes beside the state into the row, and on its course. */
  readonly write: (row: FollowUpRow) => Promise<{ patch?: Patch; step?: Omit<Step, 'kind'> }>
}

export const factsNow = (deps: Pick<Deps, 'calendar' | 'clock'>, row: FollowUpRow) =>
  followUpFacts(
    { nextOn: row.next_on, remindedFor: row.reminded_for, raisedFor: row.raised_for },
    deps.calendar,
    deps.clock.now(),
  )

/** The one way a locked follow-up changes: table, version, the event's own guards, the row, its course, the news. */
export async function applyFollowUpChange(
  deps: Deps,
  trx: Trx,
  row: FollowUpRow,
  by: FollowUpParty,
  { event, version: seen, write }: FollowUpChange,
): Promise<FollowUpChanged> {
  const facts = factsNow(deps, row)
  const { state, version } = advance(
    followUpWorkflow,
    row,
    { event, by: by.role, facts, seen, keeps: KEEPS_FOLLOW_UP_VERSION },
    () => (row.state === 'open' ? '这项跟进由别人负责，接手后再操作' : '这项跟进已经了结'),
  )
  const { patch = {}, step = {} } = await write(row)
  const seq = row.last_seq + 1
  await trx
    .updateTable('follow_up')
    .set({
      ...patch,
      state,
      version,
      last_seq: seq,
      ended_at: state === 'open' ? null : deps.clock.now(),
    })
    .where('id', '=', row.id)
    .execute()
  await writeStep(deps, trx, { id: row.id, seq, subject: subjectOf(row) }, by, { kind: event, ...step })
  return { id: row.id, version, state }
}

/**
 * A person's change of a follow-up, under the locks of its thing, then itself: its end may change the thing.
 * @throws ContractError `not_found` for who has no part in it
 */
export async function changeFollowUp(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
  change: FollowUpChange,
): Promise<FollowUpChanged> {
  const found = await followUpsHere(trx).selectAll().where('id', '=', id).executeTakeFirst()
  if (found === undefined || partyOf(found, by) === null) throw new ContractError('not_found')
  await rulesOf(deps, found.subject_kind).lock(trx, found.subject_id)
  const row = await lockFollowUp(trx, id)
  const role = row === undefined ? null : partyOf(row, by)
  if (row === undefined || role === null) throw new ContractError('not_found')
  return applyFollowUpChange(deps, trx, row, { role, accountId: by.accountId }, change)
}
