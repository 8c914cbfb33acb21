import type { EndpointInput, EndpointOutput, getBoard as endpoint } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { loadSummaries } from '../service-request/index.ts'
import { countResolved, loadLoads } from './board-queries.ts'
import { loadClocked, type Clocked } from './clocked.ts'
import { suggestFor } from './suggest.ts'

/** A summary is about 1.1 KB: together these stay under 100 KB. */
const MOST = { late: 20, unassigned: 20 }
const RESOLVED_DAYS = 30
const DAY_MS = 86_400_000

const isLate = ({ clock }: Clocked) => clock.remaining !== null && clock.remaining < 0

/** 统筹总览: how much is open in the district, who is late, what waits for a commissioner. */
export async function getBoard(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const since = new Date(deps.clock.now().getTime() - RESOLVED_DAYS * DAY_MS)
  const [all, loads, resolved] = await Promise.all([
    loadClocked(deps, query.area),
    loadLoads(deps.db),
    countResolved(deps.db, since, query.area),
  ])
  const queued = all
    .filter(({ row }) => row.commissioner_account_id === null)
    .sort((a, b) => a.row.submitted_at.getTime() - b.row.submitted_at.getTime())
  const late = all.filter(isLate)

  const picked = {
    unassigned: queued.slice(0, MOST.unassigned),
    late: late.slice(0, MOST.late),
  }
  const distinct = [
    ...new Map(
      Object.values(picked).flatMap((some) => some.map(({ row }) => [row.id, row] as const)),
    ).values(),
  ]
  const [summaries, suggestions] = await Promise.all([
    loadSummaries(deps, distinct, by.accountId),
    suggestFor(
      deps,
      picked.unassigned.map(({ row }) => row),
    ),
  ])
  const summaryOf = (some: readonly Clocked[]) =>
    some.flatMap(({ row }) => summaries.find((summary) => summary.id === row.id) ?? [])
  return {
    counts: {
      open: all.length,
      dueToday: all.filter(({ clock }) => clock.remaining === 0).length,
      late: late.length,
      unassigned: queued.length,
    },
    unassigned: summaryOf(picked.unassigned).map((request, i) => ({
      request,
      suggestion: suggestions[i] ?? null,
    })),
    late: summaryOf(picked.late),
    loads,
    resolved,
  }
}
