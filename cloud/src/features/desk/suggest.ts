import { matchReasons, rankCandidates, unfitness, type MatchRequest } from '@talent/contract/commissioner'
import type { RequestSummary } from '@talent/contract/service-request'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { matchRequestsOf, type RequestRow } from '../service-request/index.ts'
import type { AnyCandidate, CandidateRow } from '../commissioner/index.ts'

export interface Suggestion {
  id: string
  name: string
  reasons: string[]
  /** Has a place now. */
  free: boolean
}

export interface Queued {
  row: RequestRow
  summary: RequestSummary
}

/** What the rule looks at for one of them: the request and everybody. */
export interface Considered<C = unknown> {
  request: MatchRequest
  candidates: (C & CandidateRow)[]
}

/** Two queries for any number of them, of which `load` is one. */
export async function consider<C extends AnyCandidate>(
  deps: Deps,
  queued: readonly Queued[],
  load: (db: Db, now: Date) => Promise<C[]>,
): Promise<Considered<C>[]> {
  if (queued.length === 0) return []
  const summaries = new Map(queued.map(({ row, summary }) => [row.id, summary]))
  const known = ({ id }: RequestRow) => ({
    matterTitle: summaries.get(id)?.matterTitle ?? '',
    employer: summaries.get(id)?.talentEmployer ?? '',
  })
  const [requests, everyone] = await Promise.all([
    matchRequestsOf(
      deps,
      deps.db,
      queued.map(({ row }) => row),
      known,
    ),
    load(deps.db, deps.clock.now()),
  ])
  return requests.map((request) => ({
    request,
    candidates: everyone.map((one) => ({
      ...one,
      resolvedOfMatter: one.resolvedBy[request.matterCode] ?? 0,
    })),
  }))
}

/** Whom the rule would choose if a place were free; `named` goes before it, if they could take it. */
export function suggest({ request, candidates }: Considered, named: string | null = null): Suggestion | null {
  const ranked = rankCandidates(
    candidates.map((one) => ({ ...one, load: Math.min(one.load, one.capacity - 1) })),
    request,
  )
  const best = ranked.find(({ id }) => id === named) ?? ranked[0]
  const real = candidates.find((one) => one.id === best?.id)
  if (real === undefined) return null
  return {
    id: real.id,
    name: real.name,
    reasons: matchReasons(real, request).map((reason) => reason.text),
    free: unfitness(real, request) === null,
  }
}
