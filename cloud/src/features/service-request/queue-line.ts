import { OPEN_STATES } from '@talent/contract/service-request'
import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../../db/database.ts'
import { holdLock } from '../../db/hold-lock.ts'
import { isHere } from '../account/index.ts'

/**
 * Under it requests join the line and are given out, one at a time. Taken before any commissioner is locked, never while
 * one is held: whoever gives out the queue holds it and waits for commissioners.
 */
export const lockQueue = (trx: Trx): Promise<void> => holdLock(trx, 'queue')

/** A request by this name waits in the line for a commissioner. What was given back a coordinator decides. */
export const isWaiting = (request: string): RawBuilder<boolean> => {
  const of = (column: string) => sql.ref(`${request}.${column}`)
  return sql<boolean>`(${of('state')} in (${sql.join([...OPEN_STATES])}) and ${of('commissioner_account_id')} is null
    and ${of('to_decide')} is null and ${isHere(of('talent_account_id'))})`
}

export const waits = isWaiting('service_request')

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
