import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  listComplaints as listEndpoint,
  listMyComplaints as mineEndpoint,
  type ComplaintDetail,
  type getComplaint as getEndpoint,
} from '@talent/contract/complaint'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { complaintsHere, isAnsweredBy, partyOf } from './here.ts'
import type { ComplaintRow } from './tables.ts'
import { viewComplaint, viewComplaints } from './view.ts'
import { isLateNow } from './watch.ts'

/** One's own, the latest first; also of one who isn't counted. */
export const listMyComplaints = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof mineEndpoint>,
): Promise<EndpointOutput<typeof mineEndpoint>> =>
  readPage(deps.db, mineEndpoint, query, {
    source: deps.db.selectFrom('complaint').selectAll().where('talent_account_id', '=', by.accountId),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('submitted_at'), is: 'instant' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: 'desc',
    view: (rows) => viewComplaints(deps, by, rows as ComplaintRow[]),
  })

/** What waits for an answer, the earliest due first; what was answered, the latest first. */
export const listComplaints = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> => {
  const ended = query.scope === 'ended'
  const owed = sql<boolean>`state in ('received', 'accepted')`
  const scopes = {
    open: owed,
    mine: sql<boolean>`(${owed} and owner_account_id = ${by.accountId})`,
    late: isLateNow(deps),
    ended: sql<boolean>`state not in ('received', 'accepted')`,
  }
  return readPage(deps.db, listEndpoint, query, {
    source: complaintsHere(deps.db).selectAll().where(isAnsweredBy(by)),
    filters: { scope: (scope) => scopes[scope] },
    facets: {},
    order: [
      ended ? { by: sql.ref('submitted_at'), is: 'instant' } : { by: sql.ref('due_on'), is: 'text' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: ended ? 'desc' : 'asc',
    view: (rows) => viewComplaints(deps, by, rows as ComplaintRow[]),
  })
}

/** @throws ContractError `not_found` for who has no part in it */
export async function requireComplaint(db: Reader, by: Caller, id: string): Promise<ComplaintRow> {
  const row = await complaintsHere(db).selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || partyOf(row, by) === null) throw new ContractError('not_found')
  return row
}

export const getComplaint = async (
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof getEndpoint>,
): Promise<ComplaintDetail> => viewComplaint(deps, by, await requireComplaint(deps.db, by, params.id))
