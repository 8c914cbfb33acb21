import { chinaTime } from '@talent/contract/calendar'
import { standingDays } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { applyComplaintChange } from './change-complaint.ts'
import { complaintsHere, factsNow, lockComplaint } from './here.ts'

const AT_ONCE = 100
const SYSTEM = { role: 'system', accountId: null } as const

export const isOwed = sql<boolean>`state in ('received', 'accepted')`

/** What is late, as a condition on the row: the rule of requests. */
export const isLateNow = ({ calendar, clock }: Pick<Deps, 'calendar' | 'clock'>) =>
  sql<boolean>`(${isOwed} and due_on <= ${standingDays(calendar, clock.now()).late}::date)`

/** The day is read under the lock: what was answered a moment ago is passed over. */
async function watchOne(deps: Deps, trx: Trx, id: string): Promise<void> {
  const row = await lockComplaint(trx, id)
  if (row === undefined) return
  const { late, due, lapsed } = factsNow(deps, row)
  const change = (event: 'raise' | 'remind' | 'close', patch = {}) =>
    applyComplaintChange(deps, trx, row, SYSTEM, { event, version: null, patch })
  // After a standstill the day is past already: then it is raised, and nobody is reminded of a day that is gone.
  if (late) await change('raise', { raised_for: row.due_on, reminded_for: row.due_on })
  else if (due) await change('remind', { reminded_for: row.due_on })
  else if (lapsed) await change('close')
}

/** Each day is reminded of once and raised once. On a day off nobody is told; safe to run again at any time. */
export async function watchComplaints(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  if (!deps.calendar.isWorkingDay(chinaTime(now).day)) return
  const { ahead } = standingDays(deps.calendar, now)
  const found = pagesById(AT_ONCE, (after, size) =>
    complaintsHere(deps.db)
      .select('id')
      .where(
        sql<boolean>`((${isOwed} and due_on <= ${ahead}::date and (reminded_for is distinct from due_on
          or (raised_for is distinct from due_on and ${isLateNow(deps)}))) or state = 'answered')`,
      )
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  )
  for await (const page of found)
    for (const { id } of page) await deps.db.transaction().execute((trx) => watchOne(deps, trx, id))
}
