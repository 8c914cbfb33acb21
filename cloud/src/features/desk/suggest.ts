import { matchReasons, rankCandidates } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import { matchRequestsOf, type RequestRow } from '../service-request/index.ts'
import { loadCandidates, yearStart } from '../commissioner/index.ts'

export interface Suggestion {
  id: string
  name: string
  reasons: string[]
}

/** Whom the rule would choose for each queued request if a place were free; one query a matter. */
export async function suggestFor(deps: Deps, queued: readonly RequestRow[]): Promise<(Suggestion | null)[]> {
  const codes = [...new Set(queued.map((request) => request.matter_code))]
  const since = yearStart(deps.clock.now())
  const [requests, ...byMatter] = await Promise.all([
    matchRequestsOf(deps, deps.db, queued),
    ...codes.map((code) => loadCandidates(deps.db, { code, since })),
  ])
  return requests.map((request) => {
    const candidates = byMatter[codes.indexOf(request.matterCode)] ?? []
    const withPlace = candidates.map((one) => ({ ...one, load: Math.min(one.load, one.capacity - 1) }))
    const best = rankCandidates(withPlace, request)[0]
    const real = candidates.find((one) => one.id === best?.id)
    return real === undefined
      ? null
      : { id: real.id, name: real.name, reasons: matchReasons(real, request).map((reason) => reason.text) }
  })
}
