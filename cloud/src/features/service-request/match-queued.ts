import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { matchRequest } from './match-request.ts'
import { lockRequest } from './repository.ts'

/** Names the lock under which queued requests are given out, one at a time. */
const QUEUE_LOCK = 7_301_001

/** The oldest in the queue, of the matters that are not known to be full. */
async function oldestWaiting(trx: Trx, full: ReadonlySet<string>) {
  return trx
    .selectFrom('service_request')
    .select(['id', 'matter_code'])
    .where('state', '=', 'submitted')
    .where('commissioner_account_id', 'is', null)
    .$if(full.size > 0, (query) => query.where('matter_code', 'not in', [...full]))
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** Gives one away; null when nobody waits any more. Whether anyone fits depends on the matter alone. */
const giveOldest = (deps: Deps, full: ReadonlySet<string>) =>
  deps.db.transaction().execute(async (trx): Promise<{ matter: string; given: boolean } | null> => {
    await sql`select pg_advisory_xact_lock(${QUEUE_LOCK})`.execute(trx)
    const waiting = await oldestWaiting(trx, full)
    if (waiting === undefined) return null
    const request = await lockRequest(trx, waiting.id)
    const stillWaits = request?.state === 'submitted' && request.commissioner_account_id === null
    return {
      matter: waiting.matter_code,
      given: !stillWaits || (await matchRequest(deps, trx, request)) !== null,
    }
  })

/**
 * Gives free places to whoever waits longest and fits. A short transaction for each, all under one lock, so that
 * several workers neither give a request twice nor overtake an older one, and no commissioner stays locked long.
 */
export async function matchQueued(deps: Deps): Promise<void> {
  const full = new Set<string>()
  for (let one = await giveOldest(deps, full); one !== null; one = await giveOldest(deps, full)) {
    if (!one.given) full.add(one.matter)
  }
}
