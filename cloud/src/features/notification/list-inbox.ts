import type { EndpointInput, EndpointOutput, listInbox as endpoint } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { newsPlace } from '../../lib/sealed-places.ts'
import { loadSummaries, viewerOf } from '../service-request/index.ts'
import { decodeCursor, encodeCursor } from '../../lib/list-query.ts'
import { countInbox, loadInbox } from './queries.ts'

/** What changed, newest first, and who acts next as it stands now; nothing of that where the caller is no party any more. */
export async function listInbox(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const cursor = query.cursor === undefined ? undefined : String(decodeCursor(query.cursor, ['string'])[0])
  const [found, counts] = await Promise.all([
    loadInbox(deps.db, by.accountId, { cursor, limit: query.limit }),
    countInbox(deps.db, by.accountId),
  ])
  const shown = found.slice(0, query.limit)
  const last = found.length > query.limit ? shown.at(-1) : undefined
  const ids = [...new Set(shown.map((row) => row.request_id))]
  const requests =
    ids.length === 0
      ? []
      : await deps.db.selectFrom('service_request').selectAll().where('id', 'in', ids).execute()
  const seen = requests.filter((request) => viewerOf(request, by) !== null)
  const steps = new Map(
    (await loadSummaries(deps, seen, by.accountId)).map((summary) => [summary.id, summary.nextStep]),
  )
  return {
    items: shown.map((row) => ({
      id: row.id,
      requestId: row.request_id,
      requestNumber: row.number,
      matterTitle: row.title,
      what: row.what_sealed === null ? '' : deps.sealer.open(newsPlace(row.id), row.what_sealed),
      at: row.created_at.toISOString(),
      read: row.read_at !== null,
      nextStep: steps.get(row.request_id) ?? null,
    })),
    total: counts.total,
    nextCursor: last ? encodeCursor([last.id]) : null,
    unread: counts.unread,
  }
}
