import { matchReasons, rankCandidates } from '@talent/contract/commissioner'
import type { RequestSummary } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import { matchRequestsOf, type RequestRow } from '../service-request/index.ts'
import { loadAllCandidates, yearStart } from '../commissioner/index.ts'

export interface Suggestion {
  id: string
  name: string
  reasons: string[]
}

/** Whom the rule would choose for each queued request if a place were free: two queries for any number of them. */
export async function suggestFor(
  deps: Deps,
  queued: readonly { row: RequestRow; summary: RequestSummary }[],
): Promise<(Suggestion | null)[]> {
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
    loadAllCandidates(deps.db, yearStart(deps.clock.now())),
  ])
  return requests.map((request) => {
    const candidates = everyone.map(({ resolvedBy, ...one }) => ({
      ...one,
      resolvedOfMatter: resolvedBy[request.matterCode] ?? 0,
    }))
    const withPlace = candidates.map((one) => ({ ...one, load: Math.min(one.load, one.capacity - 1) }))
    const best = rankCandidates(withPlace, request)[0]
    const real = candidates.find((one) => one.id === best?.id)
    return real === undefined
      ? null
      : { id: real.id, name: real.name, reasons: matchReasons(real, request).map((reason) => reason.text) }
  })
}
