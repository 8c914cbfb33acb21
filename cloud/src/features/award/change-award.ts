import { ContractError } from '@talent/contract'
import {
  AWARD_EVENT_LABEL,
  awardWorkflow,
  KEEPS_AWARD_VERSION,
  type AwardChanged,
  type AwardEvent,
} from '@talent/contract/award'
import type { Updateable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { advance } from '../../lib/advance.ts'
import { dropFollowUps } from '../follow-up/index.ts'
import { enterprisesSpokenFor, factsNow, lockAward, partyOf } from './here.ts'
import type { AwardRow, AwardTables } from './tables.ts'
import { writeStep, type AwardParty, type Step } from './write-step.ts'

type Patch = Updateable<Omit<AwardTables['award'], 'state' | 'version' | 'last_seq' | 'ended_at'>>

export interface AwardChange {
  readonly event: AwardEvent
  /** The version the person saw; null where none did. */
  readonly version: number | null
  /** The event's own guards; what goes beside the state into the row, and on its course. */
  readonly write: (row: AwardRow) => { patch?: Patch; step?: Omit<Step, 'kind'> }
}

/** In better words than the table's. */
const REFUSED: Partial<Record<AwardEvent, (row: AwardRow) => string>> = {
  pay: (row) =>
    row.state === 'paid' ? `这一期已在 ${row.paid_on} 拨付，批次号 ${row.batch}` : '还没有转拨付，请先转拨付',
  ask: () => '上一个咨询还没答复，答复后可以再问',
}

/** What was owed for its being late is done by these. */
const ENDS_FOLLOW_UP: readonly AwardEvent[] = ['delay', 'pay', 'end', 'receive', 'correct']

/** The payment stays, and says that it was taken back. */
const markCorrected = (trx: Trx, id: string) =>
  trx
    .updateTable('award_step')
    .set({ corrected: true })
    .where('award_id', '=', id)
    .where('kind', '=', 'pay')
    .execute()

/** The one way a locked award changes: table, version, the event's own guards, the row, its course, the news. */
export async function applyAwardChange(
  deps: Deps,
  trx: Trx,
  row: AwardRow,
  by: AwardParty,
  { event, version: seen, write }: AwardChange,
): Promise<AwardChanged> {
  const { state, version } = advance(
    awardWorkflow,
    row,
    { event, by: by.role, facts: factsNow(deps, row), seen, keeps: KEEPS_AWARD_VERSION },
    () => (row.state === 'ended' && event === 'pay' ? '这一期已经终止' : REFUSED[event]?.(row)),
  )
  const { patch = {}, step = {} } = write(row)
  const seq = row.last_seq + 1
  const over = state === 'paid' || state === 'ended'
  await trx
    .updateTable('award')
    .set({
      ...patch,
      state,
      version,
      last_seq: seq,
      ended_at: over ? (row.ended_at ?? deps.clock.now()) : null,
    })
    .where('id', '=', row.id)
    .execute()
  await writeStep(deps, trx, { id: row.id, seq }, by, { kind: event, ...step })
  if (event === 'correct') await markCorrected(trx, row.id)
  // Of one that didn't come, an answer is what is owed.
  if (ENDS_FOLLOW_UP.includes(event) || (event === 'answer' && row.missing_at !== null))
    await dropFollowUps(deps, trx, { kind: 'award', id: row.id }, ['award'], AWARD_EVENT_LABEL[event])
  return { id: row.id, number: row.number, version, state }
}

/**
 * A person's change of an award, under its lock.
 * @throws ContractError `not_found` for who has no part in it
 */
export async function changeAward(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
  change: AwardChange,
): Promise<AwardChanged> {
  const mine = await enterprisesSpokenFor(trx, by)
  const row = await lockAward(trx, id)
  const role = row === undefined ? null : partyOf(row, by, mine)
  if (row === undefined || role === null) throw new ContractError('not_found')
  return applyAwardChange(deps, trx, row, { role, accountId: by.accountId }, change)
}
