import { chinaTime } from '@talent/contract/calendar'
import { standingDays } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { applyApplicationChange } from './change-application.ts'
import { superviseApplication } from './follow-up-rules.ts'
import { applicationsHere, factsNow, lockApplication } from './here.ts'
import type { ApplicationRow } from './tables.ts'

const SYSTEM = { role: 'system', accountId: null } as const

export const isAwaited = sql<boolean>`state in ('sent', 'viewed', 'invited')`

/** The day is read under the lock: what was answered a moment ago is passed over. */
export async function watchApplication(deps: Deps, trx: Trx, row: ApplicationRow): Promise<void> {
  const { late, due } = factsNow(deps, row)
  const change = (event: 'raise' | 'remind', patch = {}) =>
    applyApplicationChange(deps, trx, row, SYSTEM, { event, version: null, patch })
  // After a standstill the day is past already: then it is raised, and nobody is reminded of a day that is gone.
  if (late) {
    await change('raise', { raised_for: row.due_on, reminded_for: row.due_on })
    await superviseApplication(deps, trx, row)
  } else if (due) await change('remind', { reminded_for: row.due_on })
}

/** Each day is reminded of once and raised once. On a day off nobody is told; safe to run again at any time. */
export async function watchApplications(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  if (!deps.calendar.isWorkingDay(chinaTime(now).day)) return
  const { ahead, late } = standingDays(deps.calendar, now)
  await eachLocked(
    deps.db,
    (after, size) =>
      applicationsHere(deps.db)
        .select('id')
        .where(isAwaited)
        .where(
          sql<boolean>`(due_on <= ${ahead}::date and (reminded_for is distinct from due_on
            or (raised_for is distinct from due_on and due_on <= ${late}::date)))`,
        )
        .where('id', '>', after)
        .orderBy('id')
        .limit(size)
        .execute(),
    lockApplication,
    (trx, row) => watchApplication(deps, trx, row),
  )
}
