import {
  publicUntil,
  recognitionFacts,
  type RecognitionActor,
  type RecognitionFacts,
  type Scheme,
} from '@talent/contract/recognition'
import { ContractError } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { isHere } from '../account/index.ts'
import type { RecognitionRow } from './tables.ts'

/** Those of people who count now. */
export const recognitionsHere = (db: Reader) =>
  db.selectFrom('recognition').where(isHere(sql.ref('recognition.talent_account_id')))

/** Waits for whoever is changing it. */
export const lockRecognition = (trx: Trx, id: string): Promise<RecognitionRow | undefined> =>
  recognitionsHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/**
 * What the caller is to a recognition, or null: then it isn't there for them. One's own comes first, whatever roles one
 * holds; of staff who reviewed it reads on, and coordinators do.
 */
export function partyOf(
  row: Pick<RecognitionRow, 'talent_account_id' | 'reviewed_by'>,
  { accountId, roles }: Pick<Caller, 'accountId' | 'roles'>,
): Extract<RecognitionActor, 'talent' | 'coordinator' | 'commissioner'> | null {
  if (row.talent_account_id === accountId) return 'talent'
  if (roles.includes('coordinator')) return 'coordinator'
  return roles.includes('commissioner') && row.reviewed_by === accountId ? 'commissioner' : null
}

/** One that the caller coordinates, locked. @throws ContractError `not_found`: one's own is somebody else's to end */
export async function lockCoordinated(trx: Trx, id: string, by: Caller): Promise<RecognitionRow> {
  const row = await lockRecognition(trx, id)
  if (row === undefined || partyOf(row, by) !== 'coordinator') throw new ContractError('not_found')
  return row
}

type Days = Pick<RecognitionRow, 'proposed_at' | 'public_until'>

/** The last day of 公示: as it was kept, or by the calendar as it is now; null where there was none. */
export const publicUntilOf = (
  { calendar }: Pick<Deps, 'calendar'>,
  row: Days,
  scheme: Scheme,
): string | null =>
  row.public_until ??
  (row.proposed_at === null ? null : publicUntil(calendar, row.proposed_at, scheme.publicityWorkingDays))

export const factsNow = (
  deps: Pick<Deps, 'calendar' | 'clock'>,
  row: RecognitionRow,
  scheme: Scheme,
  open: number,
): RecognitionFacts =>
  recognitionFacts(
    {
      publicUntil: publicUntilOf(deps, row, scheme),
      openObjections: open,
      validUntil: row.valid_until,
      remindedAt: row.reminded_at,
      replaced: row.replaced_by !== null,
    },
    scheme.renewalDays,
    chinaTime(deps.clock.now()).day,
  )
