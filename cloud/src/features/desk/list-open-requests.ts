import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { listOpenRequests as endpoint } from '@talent/contract/desk'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { loadSummaries } from '../service-request/index.ts'
import { DUE_ORDER, openRequests } from './board-queries.ts'

/** 全区在办: a page from the index, whatever is open; only the page's words are opened. */
export const listOpenRequests = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> =>
  readPage(deps.db, endpoint, query, {
    source: openRequests(deps.db, undefined).selectAll(),
    filters: { area: (area) => sql`area_code = ${area}` },
    facets: {},
    order: [
      { by: DUE_ORDER, is: 'day' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: (rows) => loadSummaries(deps, rows, by.accountId),
  })
