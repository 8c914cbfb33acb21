import { leaveTimes, type LeaveFacts, type LeaveSpan, type StandingLeave } from '@talent/contract/leave'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Caller } from '../../http/caller.ts'
import { isHere } from '../account/index.ts'
import { isCommissioner, lockCommissioner } from '../commissioner/index.ts'
import type { LeaveRow } from './tables.ts'

/** The leaves of people who count now. */
export const leavesHere = (db: Reader) => db.selectFrom('leave').where(isHere(sql.ref('leave.account_id')))

/** Waits for whoever is changing it. */
export const lockLeave = (trx: Trx, id: string): Promise<LeaveRow | undefined> =>
  leavesHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/**
 * Commissioners before a leave, always in one order: two who ask each other at once wait for each other, and the second
 * sees what the first has asked.
 */
export async function lockPeople(trx: Trx, ids: readonly (string | null)[]): Promise<void> {
  const known = [...new Set(ids)].filter((id) => id !== null).sort()
  for (const id of known) await lockCommissioner(trx, id)
}

export const spanOf = (row: LeaveRow): LeaveSpan => ({
  from: { day: row.from_day, half: row.from_half },
  to: { day: row.to_day, half: row.to_half },
})

export const factsNow = (row: LeaveRow, now: Date): LeaveFacts => ({
  begun: row.starts_at <= now,
  over: row.ends_at <= now,
  raised: row.raised_at !== null,
  returned: row.returned_at !== null,
})

export type Party = 'away' | 'stand_in' | 'coordinator'

/** What the caller is to a leave, or null: then it isn't there for them. One's own comes first, whatever one's roles. */
export function partyOf(
  row: Pick<LeaveRow, 'account_id' | 'stand_in_account_id' | 'state'>,
  by: Caller,
): Party | null {
  const works = by.roles.includes('commissioner')
  if (works && row.account_id === by.accountId) return 'away'
  if (works && row.stand_in_account_id === by.accountId) return 'stand_in'
  return by.roles.includes('coordinator') ? 'coordinator' : null
}

/** Leaves that stand at some moment of the span; only those of these people or with them as stand-in, if given. */
export async function standingIn(
  db: Reader,
  span: LeaveSpan,
  people?: readonly string[],
): Promise<StandingLeave[]> {
  const { startsAt, endsAt } = leaveTimes(span)
  const rows = await db
    .selectFrom('leave')
    .select(['id', 'account_id', 'stand_in_account_id', 'starts_at', 'ends_at'])
    .where('state', '<>', 'cancelled')
    .where('starts_at', '<', new Date(endsAt))
    .where('ends_at', '>', new Date(startsAt))
    .$if(people !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('account_id', 'in', [...(people ?? [])]),
          eb('stand_in_account_id', 'in', [...(people ?? [])]),
        ]),
      ),
    )
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ownerId: row.account_id,
    standInId: row.stand_in_account_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }))
}

export const isCommissionerNow = async (db: Reader, id: string): Promise<boolean> =>
  (await db
    .selectFrom('commissioner as c')
    .select('c.account_id')
    .where('c.account_id', '=', id)
    .where(isCommissioner)
    .executeTakeFirst()) !== undefined
