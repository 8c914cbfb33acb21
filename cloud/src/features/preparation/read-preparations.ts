import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime, workingDaysLeft } from '@talent/contract/calendar'
import {
  listSentPreparations as sentEndpoint,
  type getPreparation as getEndpoint,
  type listWaitingPreparations as waitingEndpoint,
  type SentPreparation,
} from '@talent/contract/preparation'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { loadCards } from '../commissioner/index.ts'
import { changesSince, latestVersion } from '../matter/index.ts'
import { talentWords } from '../service-request/index.ts'
import { decryptPrepared, preparationsHere } from './preparation-rows.ts'
import type { PreparationRow } from './tables.ts'

const TITLE = sql<string>`(select m.definition ->> 'title' from matter m
  where m.code = preparation.matter_code and m.version = preparation.matter_version)`

const ENTERPRISE = sql<
  string | null
>`(select e.name from enterprise e where e.id = preparation.enterprise_id)`

type Titled = Omit<PreparationRow, 'body_encrypted' | 'due_revision'> & { title: string }

/** Without what was filled in: that is read for its talent alone. */
const OUTSIDE = [
  'id',
  'preparer_account_id',
  'talent_account_id',
  'matter_code',
  'matter_version',
  'state',
  'version',
  'sent_at',
  'due_at',
  'ended_at',
  'enterprise_id',
] as const

const daysLeftOf = (deps: Deps, row: Pick<PreparationRow, 'due_at'>) =>
  Math.max(0, workingDaysLeft(deps.calendar, deps.clock.now(), chinaTime(row.due_at).day))

async function viewSent(deps: Deps, rows: readonly Titled[]): Promise<SentPreparation[]> {
  const names = await talentWords(
    deps,
    deps.db,
    rows.map((row) => row.talent_account_id),
  )
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    state: row.state,
    matterTitle: row.title,
    talentName: names.get(row.talent_account_id)?.name ?? '',
    sentAt: row.sent_at.toISOString(),
    dueOn: chinaTime(row.due_at).day,
    endedAt: row.ended_at?.toISOString() ?? null,
  }))
}

export const listSentPreparations = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof sentEndpoint>,
): Promise<EndpointOutput<typeof sentEndpoint>> =>
  readPage(deps.db, sentEndpoint, query, {
    source: preparationsHere(deps.db)
      .select(OUTSIDE)
      .select(TITLE.as('title'))
      .where('preparer_account_id', '=', by.accountId),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('sent_at'), is: 'instant' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: 'desc',
    view: (rows) => viewSent(deps, rows),
  })

const waitingFor = (deps: Deps, accountId: string) =>
  deps.db
    .selectFrom('preparation')
    .where('talent_account_id', '=', accountId)
    .where('state', '=', 'waiting')
    .where('due_at', '>', deps.clock.now())

/** So that a page asks for them only where there are some. */
export async function countWaitingPreparations(deps: Deps, accountId: string): Promise<number> {
  const { waiting } = await waitingFor(deps, accountId)
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow()
  return waiting
}

/** At most one a matter, so they are told of as a whole. */
export async function listWaitingPreparations(
  deps: Deps,
  by: Caller,
): Promise<EndpointOutput<typeof waitingEndpoint>> {
  const rows = await waitingFor(deps, by.accountId)
    .select(OUTSIDE)
    .select(TITLE.as('title'))
    .orderBy('due_at')
    .orderBy('id')
    .execute()
  const names = await talentWords(
    deps,
    deps.db,
    rows.map((row) => row.preparer_account_id),
  )
  return {
    preparations: rows.map((row) => ({
      id: row.id,
      matterTitle: row.title,
      preparerName: names.get(row.preparer_account_id)?.name ?? '',
      dueAt: row.due_at.toISOString(),
      daysLeft: daysLeftOf(deps, row),
    })),
  }
}

/** @throws ContractError `not_found` for everybody but its talent */
export async function getPreparation(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof getEndpoint>,
): Promise<EndpointOutput<typeof getEndpoint>> {
  const row = await preparationsHere(deps.db)
    .selectAll()
    .select([TITLE.as('title'), ENTERPRISE.as('enterprise')])
    .where('id', '=', params.id)
    .where('talent_account_id', '=', by.accountId)
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  const preparer = row.preparer_account_id
  const [names, cards, latest] = await Promise.all([
    talentWords(deps, deps.db, [preparer]),
    loadCards(deps.db, [preparer]),
    latestVersion(deps.db, row.matter_code),
  ])
  // Past its time it is deleted, though the job may not have come by yet.
  const state = row.state === 'waiting' && row.due_at <= deps.clock.now() ? 'expired' : row.state
  const body =
    state !== 'waiting' || row.body_encrypted === null
      ? null
      : decryptPrepared(deps, row.id, row.body_encrypted)
  const card = cards.get(preparer)
  return {
    id: row.id,
    version: row.version,
    state,
    matterCode: row.matter_code,
    matterTitle: row.title,
    preparer: {
      name: names.get(preparer)?.name ?? '',
      officePhone: card?.officePhone ?? '',
      portrait: card?.portrait ?? null,
      enterprise: row.enterprise,
    },
    sentAt: row.sent_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    daysLeft: daysLeftOf(deps, row),
    filled:
      body === null
        ? null
        : {
            ...body,
            changes:
              latest === null ? [] : await changesSince(deps.db, latest.definition, row.matter_version),
          },
  }
}
