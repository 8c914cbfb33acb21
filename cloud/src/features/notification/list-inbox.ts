import { listInbox as endpoint, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { newsPlace } from '../../lib/sealed-places.ts'
import { loadSummaries, viewerOf } from '../service-request/index.ts'
import { countUnread, selectInbox } from './queries.ts'

/** Who acts next on each of these requests as it is now; nothing where the caller is no party any more. */
async function loadNextSteps(deps: Deps, by: Caller, requestIds: readonly string[]) {
  const ids = [...new Set(requestIds)]
  const requests =
    ids.length === 0
      ? []
      : await deps.db.selectFrom('service_request').selectAll().where('id', 'in', ids).execute()
  const seen = requests.filter((request) => viewerOf(request, by) !== null)
  const summaries = await loadSummaries(deps, seen, by.accountId)
  return new Map(summaries.map((summary) => [summary.id, summary.nextStep]))
}

/** What changed, newest first, and who acts next as it is now. */
export async function listInbox(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const [page, unread] = await Promise.all([
    readPage(deps.db, endpoint, query, {
      source: selectInbox(deps.db, by.accountId),
      filters: {},
      facets: {},
      order: [
        { by: sql.ref('n.created_at'), is: 'instant' },
        { by: sql.ref('n.id'), is: 'text' },
      ],
      direction: 'desc',
      view: async (rows) => {
        const steps = await loadNextSteps(
          deps,
          by,
          rows.map((row) => row.request_id),
        )
        return rows.map((row) => ({
          id: row.id,
          requestId: row.request_id,
          requestNumber: row.number,
          matterTitle: row.title,
          what: row.what_sealed === null ? '' : deps.sealer.open(newsPlace(row.id), row.what_sealed),
          at: row.created_at.toISOString(),
          read: row.read_at !== null,
          nextStep: steps.get(row.request_id) ?? null,
        }))
      },
    }),
    countUnread(deps.db, by.accountId),
  ])
  return { ...page, unread }
}
