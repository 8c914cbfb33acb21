import type { Clock, RequestSummary } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { loadCards } from '../commissioner/index.ts'
import { awaitedOf } from './awaited-materials.ts'
import { groupByRequest } from './group-by-request.ts'
import type { RequestRow } from './repository.ts'
import { loadListContext, loadListEntries } from './summary-queries.ts'
import { summarise } from './summarise.ts'

/** Clocks of requests at one instant, by id, each with the last entry it was told from. */
export interface Clocks {
  readonly at: Date
  readonly byId: ReadonlyMap<string, { readonly clock: Clock; readonly lastSeq: number }>
}

/**
 * Rows the reader may see (the caller scoped them), as summaries in the same order: three queries for any number.
 * @param clocks those the caller has computed already: of use as long as nothing has happened to the request since
 */
export async function loadSummaries(
  deps: Deps,
  rows: readonly RequestRow[],
  readerId: string,
  clocks?: Clocks,
): Promise<RequestSummary[]> {
  if (rows.length === 0) return []
  const { db } = deps
  const now = clocks?.at ?? deps.clock.now()
  const [contexts, entries, cards] = await Promise.all([
    loadListContext(deps, rows, readerId),
    loadListEntries(db, rows, readerId),
    loadCards(
      db,
      rows.flatMap((row) => row.commissioner_account_id ?? []),
      now,
    ),
  ])
  const byRequest = groupByRequest(entries)
  return rows.map((row) => {
    const context = contexts.get(row.id)
    if (context === undefined) throw new ExplainedError(`request ${row.id} is gone`)
    const own = byRequest.get(row.id) ?? []
    const known = clocks?.byId.get(row.id)
    return summarise(
      deps,
      {
        row,
        ...context,
        entries: own,
        awaited: awaitedOf(own),
        commissioner: cards.get(row.commissioner_account_id ?? '') ?? null,
        readerId,
        clock: known?.lastSeq === row.last_seq ? known.clock : undefined,
      },
      deps.calendar,
      now,
    )
  })
}
