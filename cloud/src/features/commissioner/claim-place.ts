import {
  chinaTime,
  chinaInstant,
  matchReasons,
  rankCandidates,
  unfitness,
  type MatchReason,
  type MatchRequest,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import { loadCandidates, lockCommissioner, lockFitting, type CandidateRow } from './candidate-queries.ts'

export interface Claim {
  commissioner: CandidateRow
  reasons: MatchReason[]
}

/** 今年: since the first of January in China. */
export const yearStart = (now: Date): Date =>
  new Date(chinaInstant(`${chinaTime(now).day.slice(0, 4)}-01-01`, '00:00'))

/**
 * The best one with a place left, held for this transaction: everyone who could take it is locked before the
 * loads are counted, so two requests never take the last place together. null when all are full.
 */
export async function claimPlace(trx: Trx, request: MatchRequest, now: Date): Promise<Claim | null> {
  const fitting = await lockFitting(trx, request.matterCode)
  if (fitting.length === 0) return null
  const candidates = await loadCandidates(trx, { code: request.matterCode, since: yearStart(now) }, fitting)
  const best = rankCandidates(candidates, request)[0]
  const commissioner = candidates.find((candidate) => candidate.id === best?.id)
  return commissioner === undefined ? null : { commissioner, reasons: matchReasons(commissioner, request) }
}

/** The place of one named by hand, under the same hard conditions; null when they can't take it. */
export async function claimPlaceOf(
  trx: Trx,
  commissionerId: string,
  request: MatchRequest,
  now: Date,
): Promise<Claim | null> {
  if (!(await lockCommissioner(trx, commissionerId))) return null
  const [commissioner] = await loadCandidates(trx, { code: request.matterCode, since: yearStart(now) }, [
    commissionerId,
  ])
  if (commissioner === undefined || unfitness(commissioner, request) !== null) return null
  return {
    commissioner,
    reasons: [
      { kind: 'by_hand', head: '统筹安排', text: '由统筹人员分派' },
      ...matchReasons(commissioner, request),
    ],
  }
}
