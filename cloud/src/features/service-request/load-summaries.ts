import type { RequestSummary } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { loadCards } from '../commissioner/index.ts'
import { awaitedOf } from './awaited-materials.ts'
import { groupByRequest } from './group-by-request.ts'
import type { RequestRow } from './repository.ts'
import { loadListContext, loadListEntries } from './summary-queries.ts'
import { summarise } from './summarise.ts'

/** Rows the reader may see (the caller scoped them), as summaries in the same order: three queries for any number. */
export async function loadSummaries(
  deps: Deps,
  rows: readonly RequestRow[],
  readerId: string,
): Promise<RequestSummary[]> {
  if (rows.length === 0) return []
  const { db } = deps
  const [contexts, entries, cards] = await Promise.all([
    loadListContext(deps, rows, readerId),
    loadListEntries(db, rows, readerId),
    loadCards(
      db,
      rows.flatMap((row) => row.commissioner_account_id ?? []),
    ),
  ])
  const byRequest = groupByRequest(entries)
  const now = deps.clock.now()
  return rows.map((row) => {
    const context = contexts.get(row.id)
    if (context === undefined) throw new ExplainedError(`request ${row.id} is gone`)
    const own = byRequest.get(row.id) ?? []
    return summarise(
      deps,
      {
        row,
        ...context,
        entries: own,
        awaited: awaitedOf(own),
        commissioner: cards.get(row.commissioner_account_id ?? '') ?? null,
        readerId,
      },
      deps.calendar,
      now,
    )
  })
}
