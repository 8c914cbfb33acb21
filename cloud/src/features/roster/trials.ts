import { ContractError, type EndpointInput } from '@talent/contract'
import { unfitness, type Rankable } from '@talent/contract/commissioner'
import {
  giveOut,
  type HandledRequest,
  type Line,
  type RosterTrial,
  type tryRosterEntry as tryEndpoint,
  type tryWithdrawal as withdrawalEndpoint,
  type WithdrawalTrial,
} from '@talent/contract/roster'
import { OPEN_STATES } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { loadAllCandidates, standInOf } from '../commissioner/index.ts'
import { matterTitles } from '../matter/index.ts'
import {
  matchRequestsOf,
  requestsHere,
  talentWords,
  waits,
  type RequestRow,
} from '../service-request/index.ts'

/** More than one commissioner may ever be given. */
const MOST_LOOKED_AT = 200
/** Whom one chooses from. */
const MOST_SUCCESSORS = 50
/** In the place of the id of somebody who isn't a commissioner yet. */
const NEW = 'new'

type Everyone = Awaited<ReturnType<typeof loadAllCandidates>>

const handledBefore = async (db: Db, requests: readonly RequestRow[]): Promise<HandledRequest[]> => {
  if (requests.length === 0) return []
  const rows = await db
    .selectFrom('service_request')
    .select(['id', 'talent_account_id', 'submitted_at', 'commissioner_account_id'])
    .where('commissioner_account_id', 'is not', null)
    .$narrowType<{ commissioner_account_id: string }>()
    .where(
      'talent_account_id',
      'in',
      requests.map((one) => one.talent_account_id),
    )
    .execute()
  return rows.map((row) => ({
    id: row.id,
    talentId: row.talent_account_id,
    submittedAt: row.submitted_at.getTime(),
    commissionerId: row.commissioner_account_id,
  }))
}

async function standInsNow(db: Db, now: Date): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('commissioner as c')
    .select(['c.account_id as id', standInOf(sql.ref('c.account_id'), now).as('standIn')])
    .execute()
  return new Map(rows.flatMap(({ id, standIn }) => (standIn === null ? [] : [[id, standIn] as const])))
}

/** What is given out, before anybody is changed: a fixed number of statements. */
async function lineOf(
  deps: Deps,
  requests: readonly RequestRow[],
  everyone: Everyone,
  named?: string,
): Promise<Line> {
  const { db } = deps
  const [wanted, handled, standIns] = [
    await matchRequestsOf(deps, db, requests, () => ({ matterTitle: '', employer: '' })),
    await handledBefore(db, requests),
    await standInsNow(db, deps.clock.now()),
  ]
  return {
    waiting: wanted.map((one, i) => ({ ...one, submittedAt: requests[i]?.submitted_at.getTime() ?? 0 })),
    handled,
    standIns,
    candidatesFor: (code): Rankable[] =>
      everyone.map(({ resolvedBy, ...one }) => ({ ...one, resolvedOfMatter: resolvedBy[code] ?? 0 })),
    named,
  }
}

async function named(deps: Deps, requests: readonly RequestRow[], titles: ReadonlyMap<string, string>) {
  const words = await talentWords(
    deps,
    deps.db,
    requests.map((one) => one.talent_account_id),
  )
  return (row: RequestRow) => ({
    id: row.id,
    talentName: words.get(row.talent_account_id)?.name ?? '',
    matterTitle: titles.get(row.matter_code) ?? '',
  })
}

/** Titles of what of `codes` nobody of these handles. */
const orphans = (codes: readonly string[], others: Everyone, titles: ReadonlyMap<string, string>): string[] =>
  codes.flatMap((code) => {
    const title = titles.get(code)
    return title === undefined || others.some((one) => one.matterCodes.includes(code)) ? [] : title
  })

/** Runs the rule over the line as it is now, with this commissioner as they would be. Changes and locks nothing. */
export async function tryRosterEntry(
  deps: Deps,
  { query }: EndpointInput<typeof tryEndpoint>,
): Promise<RosterTrial> {
  const { db } = deps
  const everyone = await loadAllCandidates(db, deps.clock.now())
  const known = everyone.find(({ id }) => id === query.id)
  if (query.id !== undefined && known === undefined) throw new ContractError('not_found')
  const others = everyone.filter((one) => one !== known)
  const would: Everyone[number] = {
    ...(known ?? {
      ...{ id: NEW, name: '', onDuty: true, onLeave: false, load: 0, resolvedBy: {} },
      ...{ areaNames: [], department: '', portrait: null, officePhone: '' },
    }),
    areaCodes: query.areas,
    matterCodes: query.matters,
    enterpriseIds: query.enterprises,
    categories: query.categories,
    capacity: query.capacity,
  }
  const titles = await matterTitles(db)
  const waiting =
    query.matters.length === 0
      ? []
      : await requestsHere(db)
          .selectAll()
          .where(waits)
          .where('matter_code', 'in', query.matters)
          .orderBy('line_number')
          .limit(MOST_LOOKED_AT)
          .execute()
  const given = giveOut(await lineOf(deps, waiting, [...others, would]))
  const theirs = waiting.filter(({ id }) => given.get(id) === would.id)
  const shown = await named(deps, theirs, titles)
  return {
    given: theirs.map(shown),
    kept: would.load,
    closed:
      would.onLeave === true
        ? 'on_leave'
        : !would.onDuty
          ? 'off_duty'
          : would.load > would.capacity
            ? 'over'
            : null,
    orphaned: orphans(
      (known?.matterCodes ?? []).filter((code) => !query.matters.includes(code)),
      others,
      titles,
    ),
  }
}

/** As `hand-over-work` does it, in its order. */
export async function tryWithdrawal(
  deps: Deps,
  { params: { id }, query: { successorId } }: EndpointInput<typeof withdrawalEndpoint>,
): Promise<WithdrawalTrial> {
  const { db } = deps
  const everyone = await loadAllCandidates(db, deps.clock.now())
  const known = everyone.find((one) => one.id === id)
  if (known === undefined) throw new ContractError('not_found')
  const others = everyone.filter((one) => one !== known)
  const titles = await matterTitles(db)
  const open = await requestsHere(db)
    .selectAll()
    .where('commissioner_account_id', '=', id)
    .where('state', 'in', [...OPEN_STATES])
    .orderBy('line_number')
    .execute()
  const given = giveOut(await lineOf(deps, open, others, successorId))
  const shown = await named(deps, open, titles)
  const byId = new Map(others.map((one) => [one.id, one]))
  const codes = new Set(open.map((row) => row.matter_code))
  const able = others.filter((one) =>
    [...codes].some(
      (matterCode) =>
        unfitness({ ...one, resolvedOfMatter: 0 }, { matterCode, talentId: '', handedBackBy: [] }) === null,
    ),
  )
  return {
    moves: open.map((row) => {
      const to = byId.get(given.get(row.id) ?? '')
      return { ...shown(row), to: to === undefined ? null : { id: to.id, name: to.name } }
    }),
    orphaned: orphans(known.matterCodes, others, titles),
    successors: able
      .slice(0, MOST_SUCCESSORS)
      .map(({ id: one, name, load, capacity }) => ({ id: one, name, load, capacity })),
  }
}
