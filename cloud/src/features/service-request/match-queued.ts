import { isOpen } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { handOverLeftWork } from './hand-over-work.ts'
import { matchRequest } from './match-request.ts'
import { lockQueue, waits } from './queue-line.ts'
import { lockRequest } from './repository.ts'

/** The first in the line, but for those nobody was found for in this round. */
const firstWaiting = (trx: Trx, passed: Passed) =>
  trx
    .selectFrom('service_request')
    .select(['id', 'matter_code', 'talent_account_id', 'handed_back_by'])
    .where(waits)
    .$if(passed.matters.size > 0, (query) => query.where('matter_code', 'not in', [...passed.matters]))
    .$if(passed.requests.size > 0, (query) => query.where('id', 'not in', [...passed.requests]))
    .orderBy('line_number')
    .limit(1)
    .executeTakeFirst()

/** Nobody has a place for these now: a whole matter, or one request that whoever has a place may not take. */
interface Passed {
  readonly matters: Set<string>
  readonly requests: Set<string>
}

const isStaff = async (trx: Trx, accountId: string): Promise<boolean> =>
  (await trx
    .selectFrom('commissioner')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()) !== undefined

/**
 * Gives the first one away; false when nobody waits any more. Whether anyone fits depends on the matter alone, except
 * for a commissioner's own request and one that was given back.
 */
const giveFirst = (deps: Deps, passed: Passed) =>
  deps.db.transaction().execute(async (trx): Promise<boolean> => {
    await lockQueue(trx)
    const waiting = await firstWaiting(trx, passed)
    if (waiting === undefined) return false
    const request = await lockRequest(trx, waiting.id)
    const gone = request === undefined || request.commissioner_account_id !== null || !isOpen(request)
    if (gone || (await matchRequest(deps, trx, request)) !== null) return true
    const particular = waiting.handed_back_by.length > 0 || (await isStaff(trx, waiting.talent_account_id))
    if (particular) passed.requests.add(waiting.id)
    else passed.matters.add(waiting.matter_code)
    return true
  })

/**
 * First the line gets what nobody can act on any more. Then it gives free places to whoever waits longest and fits. A
 * short transaction for each, all under one lock, so that several workers neither give a request twice nor overtake an
 * older one, and no commissioner stays locked long.
 */
export async function matchQueued(deps: Deps): Promise<void> {
  await handOverLeftWork(deps)
  const passed: Passed = { matters: new Set(), requests: new Set() }
  while (await giveFirst(deps, passed));
}
