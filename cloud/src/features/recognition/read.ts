import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime, isProvisionalSpan } from '@talent/contract/calendar'
import { maskName } from '@talent/contract/matter'
import {
  classOf,
  standardOf,
  type getRecognition as getEndpoint,
  type listMyRecognitions as mineEndpoint,
  type listPublicity as publicityEndpoint,
  type listRequestRecognitions as ofRequestEndpoint,
  type Publicised,
  type Recognition,
} from '@talent/contract/recognition'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { talentWords } from '../account/index.ts'
import { requestsHere, viewerOf } from '../service-request/index.ts'
import { partyOf, publicUntilOf, recognitionsHere } from './here.ts'
import { schemesOf } from './schemes.ts'
import { viewRecognitions } from './view.ts'

/** Also of one who isn't counted: it is their own. */
export async function listMyRecognitions(
  deps: Deps,
  by: Caller,
): Promise<EndpointOutput<typeof mineEndpoint>> {
  const rows = await deps.db
    .selectFrom('recognition')
    .selectAll()
    .where('talent_account_id', '=', by.accountId)
    .orderBy('id', 'desc')
    .execute()
  return { recognitions: await viewRecognitions(deps, by, rows) }
}

/** @throws ContractError `not_found` for who has no part in the request */
export async function listRequestRecognitions(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof ofRequestEndpoint>,
): Promise<EndpointOutput<typeof ofRequestEndpoint>> {
  const request = await requestsHere(deps.db).selectAll().where('id', '=', params.id).executeTakeFirst()
  if (request === undefined || viewerOf(request, by) === null) throw new ContractError('not_found')
  const rows = await recognitionsHere(deps.db)
    .selectAll()
    .where('request_id', '=', request.id)
    .orderBy('id', 'desc')
    .execute()
  return { recognitions: await viewRecognitions(deps, by, rows) }
}

/** @throws ContractError `not_found` for who has no part in it */
export async function getRecognition(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof getEndpoint>,
): Promise<Recognition> {
  const row = await recognitionsHere(deps.db).selectAll().where('id', '=', params.id).executeTakeFirst()
  if (row === undefined || partyOf(row, by) === null) throw new ContractError('not_found')
  const [found] = await viewRecognitions(deps, by, [row])
  return found as Recognition
}

/** Until the last day is over, whether the job ran or not. */
export async function listPublicity(deps: Deps): Promise<EndpointOutput<typeof publicityEndpoint>> {
  const { db, calendar, clock } = deps
  const rows = await recognitionsHere(db)
    .selectAll()
    .where('state', '=', 'publicised')
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  const [schemeOf, people, checks] = await Promise.all([
    schemesOf(db, rows),
    talentWords(
      deps,
      db,
      rows.map(({ talent_account_id: id }) => id),
    ),
    ids.length === 0
      ? []
      : db
          .selectFrom('recognition_check')
          .select(['recognition_id', 'standard'])
          .where('recognition_id', 'in', ids)
          .where('met', '=', true)
          .orderBy('position')
          .execute(),
  ])
  const today = chinaTime(clock.now()).day
  const publicised = rows.flatMap((row): Publicised[] => {
    const scheme = schemeOf(row)
    const until = publicUntilOf(deps, row, scheme)
    if (until === null || row.proposed_at === null || until < today) return []
    const person = people.get(row.talent_account_id)
    return [
      {
        id: row.id,
        name: maskName(person?.name ?? ''),
        employer: person?.employer ?? '',
        category: row.category,
        className: classOf(scheme, row.category)?.name ?? '',
        standards: checks
          .filter(({ recognition_id: id }) => id === row.id)
          .map(({ standard }) => standardOf(scheme, standard)?.text ?? ''),
        from: chinaTime(row.proposed_at).day,
        until,
        provisional: isProvisionalSpan(calendar, today, until),
      },
    ]
  })
  return { publicised: publicised.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)) }
}
