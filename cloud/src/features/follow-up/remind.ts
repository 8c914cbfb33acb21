import { standingDays } from '@talent/contract/service-request'
import { chinaTime } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { applyFollowUpChange, factsNow } from './change-follow-up.ts'
import { followUpsHere, lockFollowUp } from './here.ts'

const AT_ONCE = 100
const SYSTEM = { role: 'system', accountId: null } as const

/** What has passed its day, as a condition on the row: `isLate` of the contract. */
export const isLateNow = ({ calendar, clock }: Pick<Deps, 'calendar' | 'clock'>) =>
  sql<boolean>`(state = 'open' and next_on <= ${standingDays(calendar, clock.now()).late}::date)`

/** The day is read under the lock: what was put off a moment ago is passed over. */
async function tell(deps: Deps, trx: Trx, id: string): Promise<void> {
  const row = await lockFollowUp(trx, id)
  if (row === undefined || row.state !== 'open') return
  const { due, late } = factsNow(deps, row)
  // After a standstill the day is past already: then it is raised, and nobody is reminded of a day that is gone.
  if (late)
    await applyFollowUpChange(deps, trx, row, SYSTEM, {
      event: 'raise',
      version: null,
      write: async () => ({ patch: { raised_for: row.next_on, reminded_for: row.next_on } }),
    })
  else if (due)
    await applyFollowUpChange(deps, trx, row, SYSTEM, {
      event: 'remind',
      version: null,
      write: async () => ({ patch: { reminded_for: row.next_on } }),
    })
}

/** Everything whose day has come: each day is told of once. On a day off nobody is told; safe to run again at any time. */
export async function remindFollowUps(deps: Deps): Promise<void> {
  const today = chinaTime(deps.clock.now()).day
  if (!deps.calendar.isWorkingDay(today)) return
  const come = pagesById(AT_ONCE, (after, size) =>
    followUpsHere(deps.db)
      .select('id')
      .where('state', '=', 'open')
      .where('next_on', '<=', today)
      .where(
        sql<boolean>`(reminded_for is distinct from next_on or (raised_for is distinct from next_on and ${isLateNow(deps)}))`,
      )
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  )
  for await (const page of come)
    for (const { id } of page) await deps.db.transaction().execute((trx) => tell(deps, trx, id))
}
