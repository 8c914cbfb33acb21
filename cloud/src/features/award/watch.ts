import { chinaTime } from '@talent/contract/calendar'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { applyAwardChange } from './change-award.ts'
import { awardsHere, factsNow, lockAward } from './here.ts'
import { superviseAward } from './follow-up-rules.ts'
import { isLateNow } from './read.ts'
import type { AwardRow } from './tables.ts'

/** By what is true under the lock: each promised day is raised once, and somebody owes a reason and a new day. */
async function raise(deps: Deps, trx: Trx, row: AwardRow): Promise<void> {
  if (!factsNow(deps, row).late) return
  await applyAwardChange(
    deps,
    trx,
    row,
    { role: 'system', accountId: null },
    {
      event: 'raise',
      version: null,
      write: () => ({ patch: { raised_for: row.due_on }, step: { to: row.due_on } }),
    },
  )
  await superviseAward(deps, trx, row)
}

/** On a day off nobody is told; safe to run again at any time, and by several at once. */
export async function watchAwards(deps: Deps): Promise<void> {
  if (!deps.calendar.isWorkingDay(chinaTime(deps.clock.now()).day)) return
  await eachLocked(
    deps.db,
    (after, size) =>
      awardsHere(deps.db)
        .select('id')
        .where(isLateNow(deps))
        .where((eb) => eb.or([eb('raised_for', 'is', null), eb('raised_for', '<>', eb.ref('due_on'))]))
        .where('id', '>', after)
        .orderBy('id')
        .limit(size)
        .execute(),
    lockAward,
    (trx, row) => raise(deps, trx, row),
  )
}
