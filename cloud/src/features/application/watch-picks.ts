import { chinaTime } from '@talent/contract/calendar'
import { standingDays } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { freeTimesOf } from '../booking/index.ts'
import { applyApplicationChange } from './change-application.ts'
import { applicationsHere, lockApplication } from './here.ts'
import { isChoosing } from './interview.ts'
import type { ApplicationRow } from './tables.ts'

/** What is still free is read under the lock: who has just chosen, or can't any more, isn't reminded. */
async function remindOne(deps: Deps, trx: Trx, row: ApplicationRow): Promise<void> {
  if (row.pick_reminded_for !== null || !(await isChoosing(trx, row))) return
  const [first] = (await freeTimesOf(deps, trx, row.post_id)).filter(({ free }) => free > 0)
  const { ahead } = standingDays(deps.calendar, deps.clock.now())
  if (first === undefined || chinaTime(first.startsAt).day > ahead) return
  await applyApplicationChange(
    deps,
    trx,
    row,
    { role: 'system', accountId: null },
    { event: 'remind_pick', version: null, patch: { pick_reminded_for: new Date(first.startsAt) } },
  )
}

/** On the working day before the first time that is left. Once an offer; safe to run again at any time. */
export const watchPicks = async (deps: Deps): Promise<void> =>
  void (await eachLocked(
    deps.db,
    (after, size) =>
      applicationsHere(deps.db)
        .select('id')
        .where('state', '=', 'invited')
        .where('interview', 'in', ['offered', 'taken'])
        .where('pick_reminded_for', 'is', null)
        .where('id', '>', after)
        .orderBy('id')
        .limit(size)
        .execute(),
    lockApplication,
    (trx, row) => remindOne(deps, trx, row),
  ))
