import {
  interestWorkflow,
  KEEPS_INTEREST_VERSION,
  QUIET_MONTHS,
  type InterestChanged,
  type InterestEvent,
  type InterestFacts,
} from '@talent/contract/demand'
import { chinaTime, addMonths } from '@talent/contract/calendar'
import { sql, type Updateable } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { advance } from '../../lib/advance.ts'
import { INTEREST_STATE_LABEL, type InterestActor } from '@talent/contract/demand'
import { isHere } from '../account/index.ts'
import type { DemandTables, InterestRow } from './tables.ts'

/** Those of people who count now. */
export const interestsHere = (db: Reader) =>
  db.selectFrom('demand_interest').where(isHere(sql.ref('demand_interest.talent_account_id')))

/** Waits for whoever is changing it. */
export const lockInterest = (trx: Trx, id: string): Promise<InterestRow | undefined> =>
  interestsHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** When somebody wrote a step for it last; null: nobody yet. */
const lastStep = async (db: Reader, id: string): Promise<Date | null> =>
  (
    await db
      .selectFrom('follow_up_step as s')
      .innerJoin('follow_up as f', 'f.id', 's.follow_up_id')
      .select((eb) => eb.fn.max('s.at').as('at'))
      .where('f.subject_kind', '=', 'interest')
      .where('f.subject_id', '=', id)
      .where('s.kind', '=', 'note')
      .executeTakeFirst()
  )?.at ?? null

/** The day that lies so many months before today: what was last heard of before it is quiet. */
export const quietSince = ({ clock }: Pick<Deps, 'clock'>): string =>
  addMonths(chinaTime(clock.now()).day, -QUIET_MONTHS)

/** What the table's guards ask about. `listed`: its need is in the catalogue, which only a new beginning asks. */
export async function factsOf(
  deps: Pick<Deps, 'clock'>,
  db: Reader,
  row: InterestRow,
  listed = false,
): Promise<InterestFacts> {
  const stepped = await lastStep(db, row.id)
  const heard = stepped !== null && stepped > row.heard_at ? stepped : row.heard_at
  const asked = row.asked_at !== null && row.asked_at >= heard
  return {
    ...{ listed, asked },
    quiet: row.state === 'open' && !asked && chinaTime(heard).day <= quietSince(deps),
  }
}

type Patch = Updateable<Omit<DemandTables['demand_interest'], 'state' | 'version'>>

/** The one way a locked interest changes: table, version, the row. */
export async function applyInterestChange(
  deps: Pick<Deps, 'clock'>,
  trx: Trx,
  row: InterestRow,
  by: InterestActor,
  change: { event: InterestEvent; version: number | null; patch?: Patch; listed?: boolean },
): Promise<InterestChanged> {
  const { event, version: seen, patch = {}, listed = false } = change
  const { state, version } = advance(
    interestWorkflow,
    row,
    { event, by, facts: await factsOf(deps, trx, row, listed), seen, keeps: KEEPS_INTEREST_VERSION },
    () => `这个需求现在是“${INTEREST_STATE_LABEL[row.state]}”，不能这样操作`,
  )
  await trx
    .updateTable('demand_interest')
    .set({ ...patch, state, version })
    .where('id', '=', row.id)
    .execute()
  return { id: row.id, version, state }
}
