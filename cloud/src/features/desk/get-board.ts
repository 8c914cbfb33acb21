import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { instantAfter } from '@talent/contract/calendar'
import type { getBoard as endpoint } from '@talent/contract/desk'
import type { RequestSummary } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { loadAllCandidates } from '../commissioner/index.ts'
import { loadSummaries } from '../service-request/index.ts'
import { loadFigures, loadPicked } from './board-queries.ts'
import { consider, suggest } from './suggest.ts'

/** A summary is about 1.2 KB: together these stay under 100 KB. */
const MOST = { late: 20, unassigned: 20 }
const RESOLVED_DAYS = 30

/** 统筹总览: how much is open in the district, who is late, what waits for a commissioner. Seven queries, whatever is open. */
export async function getBoard(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const since = instantAfter(deps.clock.now(), -RESOLVED_DAYS)
  const [figures, picked] = await Promise.all([
    loadFigures(deps, since, query.area),
    loadPicked(deps, query.area, MOST),
  ])
  const rows = new Map([...picked.unassigned, ...picked.late].map((row) => [row.id, row]))
  const summaries = new Map(
    (await loadSummaries(deps, [...rows.values()], by.accountId)).map((one) => [one.id, one] as const),
  )
  const summaryOf = ({ id }: { id: string }) => summaries.get(id) as RequestSummary
  const considered = await consider(
    deps,
    picked.unassigned.map((row) => ({ row, summary: summaryOf(row) })),
    loadAllCandidates,
  )
  return {
    ...figures,
    unassigned: picked.unassigned.map((row, i) => ({
      request: summaryOf(row),
      suggestion: considered[i] === undefined ? null : suggest(considered[i]),
    })),
    late: picked.late.map(summaryOf),
  }
}
