import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { listWatched as endpoint, type WATCHED } from '@talent/contract/desk'
import { sql, type RawBuilder } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { bytesOf, MOST_BYTES, readPage, whichHold } from '../../lib/read-page.ts'
import { loadSummaries } from '../service-request/index.ts'
import { DUE_ORDER, openRequests, standingConditions } from './board-queries.ts'
import { departmentNameOf, loadDepartments, ofDepartment } from './department-queries.ts'

/** Each of `WATCHED` as a condition on an open request. */
const watchedConditions = (deps: Deps): Record<(typeof WATCHED)[number], RawBuilder<boolean>> => ({
  ...standingConditions(deps),
  supervised: sql<boolean>`supervised_by is not null`,
  nudged: sql<boolean>`nudges > 0`,
})

/** 督办: whatever needs a coordinator's eye, a page of it, and with the first page how much each department has open. */
export async function listWatched(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const conditions = watchedConditions(deps)
  const departments = query.cursor === undefined ? await loadDepartments(deps) : []
  const page = await readPage(deps.db, endpoint, query, {
    source: openRequests(deps.db, undefined)
      .where(sql<boolean>`(${sql.join(Object.values(conditions), sql` or `)})`)
      .selectAll()
      .select(departmentNameOf.as('departmentName')),
    filters: { show: (show) => conditions[show], department: ofDepartment },
    facets: { show: whichHold(conditions) },
    order: [
      { by: DUE_ORDER, is: 'day' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: async (rows) => {
      const summaries = await loadSummaries(deps, rows, by.accountId)
      return summaries.map((request, i) => ({ request, departmentName: rows[i]?.departmentName ?? '' }))
    },
    room: () => MOST_BYTES - bytesOf(departments),
  })
  return { ...page, departments }
}
