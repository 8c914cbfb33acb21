import { complaintFacts, type ComplaintActor, type ComplaintFacts } from '@talent/contract/complaint'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { isHere } from '../account/index.ts'
import type { ComplaintRow } from './tables.ts'

/** Those of people who count now. */
export const complaintsHere = (db: Reader) =>
  db.selectFrom('complaint').where(isHere(sql.ref('complaint.talent_account_id')))

/** Waits for whoever is changing it. */
export const lockComplaint = (trx: Trx, id: string): Promise<ComplaintRow | undefined> =>
  complaintsHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Parties = Pick<ComplaintRow, 'talent_account_id' | 'barred_account_ids' | 'owner_account_id'>

/**
 * What the caller is to a complaint, or null: then it isn't there for them. One's own comes first, also without the role
 * of a talent; then that one is complained of.
 */
export function partyOf(row: Parties, by: Caller): Exclude<ComplaintActor, 'system'> | null {
  if (row.talent_account_id === by.accountId) return 'talent'
  if (!by.roles.includes('coordinator') || row.barred_account_ids.includes(by.accountId)) return null
  return row.owner_account_id === by.accountId ? 'owner' : 'coordinator'
}

/** The same rule for lists of coordinators. */
export const isAnsweredBy = ({ accountId }: Caller) => sql<boolean>`(
  talent_account_id <> ${accountId} and not (${accountId} = any (barred_account_ids)))`

export const factsNow = (deps: Pick<Deps, 'calendar' | 'clock'>, row: ComplaintRow): ComplaintFacts =>
  complaintFacts(
    {
      state: row.state,
      dueOn: row.due_on,
      asked: row.asked,
      answeredAt: row.answered_at,
      remindedFor: row.reminded_for,
      raisedFor: row.raised_for,
    },
    deps.calendar,
    deps.clock.now(),
  )
