import { allowedEvents, ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  interestWorkflow,
  listMyInterests as listEndpoint,
  Referred,
  type Interest,
  type InterestDetail,
} from '@talent/contract/demand'
import { maskName } from '@talent/contract/matter'
import { sql } from 'kysely'
import * as v from 'valibot'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { referredPlace } from '../../lib/encrypted-places.ts'
import { readPage } from '../../lib/read-page.ts'
import { courseFor, owedOfEach } from '../follow-up/index.ts'
import { factsOf } from './here.ts'
import type { InterestRow } from './tables.ts'

export const referredOf = (
  { cipher }: Pick<Deps, 'cipher'>,
  { id, referred_encrypted: encrypted }: Pick<InterestRow, 'id' | 'referred_encrypted'>,
): Referred | null =>
  encrypted === null ? null : v.parse(Referred, JSON.parse(cipher.decrypt(referredPlace(id), encrypted)))

async function viewInterests(deps: Deps, rows: readonly InterestRow[]): Promise<Interest[]> {
  const owed = await owedOfEach(
    deps,
    'interest',
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const referred = referredOf(deps, row)
    return {
      ...{ id: row.id, version: row.version, state: row.state, needId: row.need_id },
      ...{ title: row.title, employer: row.employer, demo: row.demo },
      referred: referred && maskName(referred.name),
      saidAt: row.said_at.toISOString(),
      owed: row.state === 'withdrawn' ? null : (owed.get(row.id) ?? null),
      askedAt: row.state === 'open' ? (row.asked_at?.toISOString() ?? null) : null,
    }
  })
}

/** One's own, the latest first; also of one who isn't counted. */
export const listMyInterests = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> =>
  readPage(deps.db, listEndpoint, query, {
    source: deps.db.selectFrom('demand_interest').selectAll().where('talent_account_id', '=', by.accountId),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('said_at'), is: 'instant' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: 'desc',
    view: (rows) => viewInterests(deps, rows as InterestRow[]),
  })

/** @throws ContractError `not_found` for anybody but whose it is */
export async function getInterest(deps: Deps, by: Caller, id: string): Promise<InterestDetail> {
  const row = await deps.db
    .selectFrom('demand_interest')
    .selectAll()
    .where('id', '=', id)
    .where('talent_account_id', '=', by.accountId)
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  const [[interest], steps, facts, need] = await Promise.all([
    viewInterests(deps, [row]),
    courseFor(deps, { kind: 'interest', id }),
    factsOf(deps, deps.db, row),
    deps.db
      .selectFrom('demand_need')
      .select('position')
      .where('id', '=', row.need_id)
      .executeTakeFirstOrThrow(),
  ])
  return {
    ...(interest as Interest),
    askedAt: facts.asked ? (interest as Interest).askedAt : null,
    steps,
    allowedEvents: allowedEvents(interestWorkflow, row.state, 'talent', {
      ...facts,
      listed: need.position !== null,
    }),
  }
}
