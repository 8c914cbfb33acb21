import type { EndpointInput, EndpointOutput, listOpenRequests as endpoint } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { decodeCursor, encodeCursor } from '../../lib/list-query.ts'
import { loadSummaries } from '../service-request/index.ts'
import { dueKey, loadClocked } from './clocked.ts'

/** 全区在办. Deadlines are computed, so all are ordered before a page is cut; only the page's words are opened. */
export async function listOpenRequests(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, ['string', 'string']).join()
  const all = await loadClocked(deps, query.area)
  const rest = after === null ? all : all.filter((one) => dueKey(one).join().localeCompare(after) > 0)
  const shown = rest.slice(0, query.limit)
  const last = rest.length > shown.length ? shown.at(-1) : undefined
  const summaries = await loadSummaries(
    deps,
    shown.map(({ row }) => row),
    by.accountId,
  )
  return {
    items: shown.flatMap(({ row }) => summaries.find(({ id }) => id === row.id) ?? []),
    total: all.length,
    nextCursor: last ? encodeCursor(dueKey(last)) : null,
  }
}
