import {
  matchReasons,
  rankCandidates,
  unfitness,
  type MatchReason,
  type MatchRequest,
} from '@talent/contract/commissioner'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import { loadCandidates, loadRankable, lockCommissioner, type CandidateRow } from './candidate-queries.ts'

export interface Claim {
  commissioner: CandidateRow
  reasons: MatchReason[]
}

/** So often one whose load has grown meanwhile is left for an equal; then whoever has a place is taken. */
const FAIR_TRIES = 3

/** Locked, then read again by a statement of its own: what others committed while this one waited counts. */
async function lockAndLoad(
  trx: Trx,
  id: string,
  request: MatchRequest,
  now: Date,
): Promise<CandidateRow | null> {
  if (!(await lockCommissioner(trx, id))) return null
  return (await loadCandidates(trx, request.matterCode, now, [id]))[0] ?? null
}

/**
 * The best one with a place left, held for this transaction; null when all are full. Chosen without locks, so that
 * submits don't wait for each other; then only the chosen one is locked and looked at again, so that two requests never
 * take the last place together. Whoever turns out full, or no longer the best, is given back before the next is tried:
 * nobody waits for one commissioner while holding another. `leaveTo` is asked under the lock: true leaves the place to
 * somebody else. `except` is nobody's choice: who had it and let it lie.
 */
export async function claimPlace(
  trx: Trx,
  request: MatchRequest,
  now: Date,
  leaveTo: (chosen: CandidateRow) => Promise<boolean> = async () => false,
  except: string | null = null,
): Promise<Claim | null> {
  let candidates = (await loadRankable(trx, request, now)).filter(({ id }) => id !== except)
  let best = rankCandidates(candidates, request)[0]
  if (best !== undefined) await sql`savepoint claim`.execute(trx)
  for (let tries = 1; best !== undefined; tries += 1) {
    const chosen = best
    const seen = await lockAndLoad(trx, chosen.id, request, now)
    const fits = seen !== null && unfitness(seen, request) === null
    candidates = candidates.flatMap((one) => (one.id !== chosen.id ? one : fits ? seen : []))
    best = rankCandidates(candidates, request)[0]
    const taken = fits && (best?.id === chosen.id || tries >= FAIR_TRIES)
    if (taken && !(await leaveTo(seen))) return { commissioner: seen, reasons: matchReasons(seen, request) }
    await sql`rollback to savepoint claim`.execute(trx)
    if (taken) return null
  }
  return null
}

/** The place of one named by hand, under the same hard conditions; null when they can't take it. */
export async function claimPlaceOf(
  trx: Trx,
  commissionerId: string,
  request: MatchRequest,
  now: Date,
): Promise<Claim | null> {
  const commissioner = await lockAndLoad(trx, commissionerId, request, now)
  if (commissioner === null || unfitness(commissioner, request) !== null) return null
  return {
    commissioner,
    reasons: [
      { kind: 'by_hand', head: '统筹安排', text: '由统筹人员分派' },
      ...matchReasons(commissioner, request),
    ],
  }
}
