import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { claimPlaceOf } from '../commissioner/index.ts'
import { MATCH_QUEUED } from './jobs.ts'
import { matchRequestOf } from './match-request.ts'
import { keepWithinLimit } from './open-limit.ts'
import type { RequestPatch, RequestRow } from './repository.ts'

/**
 * What had ended and is in work again needs a place again: with whoever had it, else it goes back to the line, where its
 * number is as old as it is.
 */
export async function takeUpAgain(
  deps: Deps,
  trx: Trx,
  request: RequestRow,
  now: Date,
): Promise<RequestPatch> {
  await keepWithinLimit(trx, request.talent_account_id, request.matter_code)
  const had = request.commissioner_account_id
  const claim =
    had === null ? null : await claimPlaceOf(trx, had, await matchRequestOf(deps, trx, request), now)
  if (claim !== null) return { assigned_at: now }
  await deps.queue.send(trx, MATCH_QUEUED, {})
  return { commissioner_account_id: null, assigned_at: null }
}
