import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  listMyApplications as listEndpoint,
  type ApplicationDetail,
  type getApplication as getEndpoint,
} from '@talent/contract/application'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import type { ApplicationRow } from './tables.ts'
import { viewApplication, viewApplications } from './view.ts'

/** Which tab of 我的投递, as `tabOf` has it. */
const TAB = sql<string>`(case when state = 'withdrawn' then 'withdrawn'
  when state in ('hired', 'unsuitable') then 'ended' else 'going' end)`

/** One's own, the latest first; also of one who isn't counted. */
export const listMyApplications = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> =>
  readPage(deps.db, listEndpoint, query, {
    source: deps.db.selectFrom('application').selectAll().where('talent_account_id', '=', by.accountId),
    filters: { tab: (tab) => sql`${TAB} = ${tab}` },
    facets: { tab: TAB },
    order: [
      { by: sql.ref('sent_at'), is: 'instant' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: 'desc',
    view: (rows) => viewApplications(deps, by, rows as ApplicationRow[]),
  })

/** @throws ContractError `not_found` for anybody but whose it is */
export async function getApplication(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof getEndpoint>,
): Promise<ApplicationDetail> {
  const row = await deps.db
    .selectFrom('application')
    .selectAll()
    .where('id', '=', params.id)
    .where('talent_account_id', '=', by.accountId)
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return viewApplication(deps, by, row)
}
