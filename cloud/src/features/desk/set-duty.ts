import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { MATCH_QUEUED } from '../service-request/index.ts'

/** 在岗 or not. Coming on duty opens places: whoever waits in the queue is looked at again. */
export const setDuty = (deps: Deps, by: Caller, onDuty: boolean): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('commissioner')
      .set({ on_duty: onDuty })
      .where('account_id', '=', by.accountId)
      .execute()
    if (onDuty) await deps.queue.send(trx, MATCH_QUEUED, {})
  })

/**
 * 同时在办上限. Lowered below what one has, it takes nothing away; raised, it opens places for whoever waits. Locked like
 * a claim, so that what is being given out at this moment counts by the old or the new one.
 */
export const setCapacity = (deps: Deps, by: Caller, capacity: number): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('commissioner')
      .set((eb) => ({ capacity, version: eb('version', '+', 1) }))
      .where('account_id', '=', by.accountId)
      .where('capacity', '<>', capacity)
      .execute()
    await deps.queue.send(trx, MATCH_QUEUED, {})
  })
