import { OPEN_STATES } from '@talent/contract/service-request'
import { sql, type ExpressionBuilder } from 'kysely'
import type { Trx } from '../../db/database.ts'
import { holdLock } from '../../db/hold-lock.ts'
import type { Tables } from '../../db/schema.ts'
import { isHere } from '../account/index.ts'

/**
 * Under it requests join the line and are given out, one at a time. Taken before any commissioner is locked, never while
 * one is held: whoever gives out the queue holds it and waits for commissioners.
 */
export const lockQueue = (trx: Trx): Promise<void> => holdLock(trx, 'queue')

/** Waits in the line for a commissioner. */
export const waits = (eb: ExpressionBuilder<Tables, 'service_request'>) =>
  eb.and([
    eb('state', 'in', [...OPEN_STATES]),
    eb('commissioner_account_id', 'is', null),
    // Given back: that a coordinator decides.
    eb('to_decide', 'is', null),
    isHere(sql.ref('service_request.talent_account_id')),
  ])

/**
 * A request nobody has a place for joins the end of the line. Its number is drawn under the lock, which is held to the
 * end of the transaction: whoever joined earlier has been seen by everyone who joins later, whenever they came in.
 */
export async function joinLine(trx: Trx, requestId: string): Promise<void> {
  await lockQueue(trx)
  await trx
    .updateTable('service_request')
    .set({ line_number: sql<number>`nextval('request_line')` })
    .where('id', '=', requestId)
    .execute()
}
