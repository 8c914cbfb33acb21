import { ContractError, type Subject } from '@talent/contract'
import { instantAfter } from '@talent/contract/calendar'
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

/**
 * The same key gives the same answer and one effect; other content under it is told that answer as `key_reused`. Key row
 * and effect are one transaction, so a repeat that comes meanwhile waits for the first at the row, and a process killed
 * before the commit leaves neither.
 */
export async function once<T>(
  { db, clock, cipher, subjects }: Deps,
  call: KeyedCall,
  effect: (trx: Trx) => Promise<T>,
): Promise<T> {
  // Keyed: a bare hash of a short message or an ID number could be guessed.
  const hash = cipher.blindIndex('request', JSON.stringify([call.endpoint, call.body])).toString('hex')
  return db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto('idempotency')
      .values({
        account_id: call.accountId,
        key: call.key,
        request_hash: hash,
        answer: null,
        created_at: clock.now(),
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
    const { subject } = call
    if (subject !== null && !(await subjects.of(subject.kind).isHere(trx, subject.id)))
      throw new ContractError('not_found')
    const kept = await trx
      .selectFrom('idempotency')
      .select(['request_hash', 'answer'])
      .where('account_id', '=', call.accountId)
      .where('key', '=', call.key)
      .executeTakeFirstOrThrow()
    if (kept.request_hash !== hash) throw new ContractError('key_reused', { earlier: kept.answer })
    return kept.answer as T
  })
}
