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
