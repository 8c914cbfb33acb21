import { ContractError, type Subject } from '@talent/contract'
import { instantAfter } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'

export interface KeyedCall {
  readonly accountId: string
  readonly key: string
  readonly endpoint: string
  readonly body: unknown
  /** What it changes, where that is a subject. */
  readonly subject: Subject | null
}

/** A phone that has been without a network tries again for days, not for weeks. */
const KEPT_DAYS = 14

export async function removeOldKeys(db: Db, now: Date): Promise<void> {
  const until = instantAfter(now, -KEPT_DAYS)
  await db.deleteFrom('idempotency').where('created_at', '<', until).execute()
}

// Keyed: a bare hash of a short message or an ID number could be guessed.
const hashOf = ({ cipher }: Deps, { endpoint, body }: KeyedCall): string =>
  cipher.blindIndex('request', JSON.stringify([endpoint, body])).toString('hex')

/** The answer kept under the key, null while there is none. @throws ContractError `key_reused`, `not_found` */
async function keptAnswer({ subjects }: Deps, db: Db, call: KeyedCall, hash: string): Promise<unknown> {
  const kept = await db
    .selectFrom('idempotency')
    .select(['request_hash', 'answer'])
    .where('account_id', '=', call.accountId)
    .where('key', '=', call.key)
    .executeTakeFirst()
  if (kept === undefined) return null
  const { subject } = call
  if (subject !== null && !(await subjects.of(subject.kind).isHere(db, subject.id)))
    throw new ContractError('not_found')
  if (kept.request_hash !== hash) throw new ContractError('key_reused', { earlier: kept.answer })
  return kept.answer
}

/**
 * What an earlier call with this key was answered: for work too long for a transaction, that a repeat should not cost.
 * @throws ContractError `key_reused`
 */
export const earlierAnswer = async <T>(deps: Deps, call: KeyedCall): Promise<T | null> =>
  (await keptAnswer(deps, deps.db, call, hashOf(deps, call))) as T | null

/** The key is free again, unless it has led to another answer meanwhile. */
export async function forgetKey(
  db: Db,
  { accountId, key }: KeyedCall,
  answer: { id: string },
): Promise<void> {
  await db
    .deleteFrom('idempotency')
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .where(sql`answer ->> 'id'`, '=', answer.id)
    .execute()
}

/**
 * The same key gives the same answer and one effect; other content under it is told that answer as `key_reused`. Key row
 * and effect are one transaction, so a repeat that comes meanwhile waits for the first at the row, and a process killed
 * before the commit leaves neither.
 */
export async function once<T>(deps: Deps, call: KeyedCall, effect: (trx: Trx) => Promise<T>): Promise<T> {
  const hash = hashOf(deps, call)
  return deps.db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto('idempotency')
      .values({
        account_id: call.accountId,
        key: call.key,
        request_hash: hash,
        answer: null,
        created_at: deps.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    const mine = (qb: 'idempotency') =>
      trx.updateTable(qb).where('account_id', '=', call.accountId).where('key', '=', call.key)
    if (made) {
      const answer = await effect(trx)
      await mine('idempotency')
        .set({ answer: JSON.stringify(answer) })
        .execute()
      return answer
    }
    return (await keptAnswer(deps, trx, call, hash)) as T
  })
}
