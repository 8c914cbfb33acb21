import { MOST, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  HOLDING_STATES,
  listDoorPasses as listEndpoint,
  packCodes,
  type DoorList,
  type PassState,
} from '@talent/contract/fair'
import { maskName } from '@talent/contract/matter'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { walkInPlace } from '../../lib/encrypted-places.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { readPage } from '../../lib/read-page.ts'
import { talentWords } from '../account/index.ts'
import { requirePublished, type WalkInWords } from './door.ts'
import { countPasses, passesHere, requireFair } from './fair-rows.ts'
import { requireAtDoor } from './helpers.ts'
import type { PassRow } from './tables.ts'

type Named = Pick<PassRow, 'id' | 'account_id' | 'walk_in_encrypted'>

async function namesOf(deps: Deps, db: Reader, passes: readonly Named[]): Promise<(pass: Named) => string> {
  const names = await talentWords(
    deps,
    db,
    passes.flatMap(({ account_id: id }) => id ?? []),
  )
  return ({ id, account_id: accountId, walk_in_encrypted: walkedIn }) => {
    if (accountId !== null) return names.get(accountId)?.name ?? ''
    if (walkedIn === null) return ''
    const words = JSON.parse(deps.cipher.decrypt(walkInPlace(id), walkedIn)) as WalkInWords
    return words.name
  }
}

/** What people at the door read: the family name alone. */
export async function maskedNames(deps: Deps, db: Reader, passes: readonly Named[]) {
  const nameOf = await namesOf(deps, db, passes)
  return (pass: Named): string => {
    const name = nameOf(pass)
    return name === '' ? '' : maskName(name)
  }
}

/** Under which word of the list each state is. */
const KEPT_AS: Record<PassState, keyof DoorList['codes']> = {
  ...{ booked: 'coming', offered: 'coming', entered: 'entered', waiting: 'waiting' },
  ...{ cancelled: 'gone', lapsed: 'gone' },
}

/** Whoever walked in shows no code. */
async function codesOf(db: Reader, fairId: string): Promise<DoorList['codes']> {
  const rows = await passesHere(db)
    .select(['p.code', 'p.state'])
    .where('p.fair_id', '=', fairId)
    .where('p.account_id', 'is not', null)
    .orderBy((eb) =>
      eb
        .case()
        .when('p.state', 'in', [...HOLDING_STATES])
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('p.signed_at', 'desc')
    .orderBy('p.id')
    .limit(MOST.doorCodes)
    .execute()
  const of = (word: keyof DoorList['codes']) =>
    packCodes(rows.flatMap(({ code, state }) => (KEPT_AS[state] === word ? code : [])))
  return { coming: of('coming'), entered: of('entered'), waiting: of('waiting'), gone: of('gone') }
}

const doubtsOf = (db: Reader, fairId: string) =>
  db
    .selectFrom('fair_scan')
    .where('fair_id', '=', fairId)
    .where('offline', '=', true)
    .where('outcome', '<>', 'entered')
    .where('settled_at', 'is', null)

/** @throws ContractError `not_found`, `wrong_state` */
export async function loadDoorList(deps: Deps, by: Caller, fairId: string): Promise<DoorList> {
  const { db, clock } = deps
  const found = await requireFair(db, fairId)
  await requireAtDoor(deps, db, by, found)
  const fair = requirePublished(found)
  const [codes, countedOf, doubts, { count }] = await Promise.all([
    codesOf(db, fairId),
    countPasses(db, [fairId]),
    doubtsOf(db, fairId).selectAll().orderBy('read_at').orderBy('id').limit(MOST.doubts).execute(),
    doubtsOf(db, fairId)
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow(),
  ])
  const passes =
    doubts.length === 0
      ? []
      : await passesHere(db)
          .selectAll('p')
          .where('p.fair_id', '=', fairId)
          .where(
            'p.code',
            'in',
            doubts.map(({ code }) => code),
          )
          .execute()
  const nameOf = await maskedNames(deps, db, passes)
  const byCode = new Map(passes.map((pass) => [pass.code, pass]))
  return {
    ...{ fairId, title: fair.title, capacity: fair.capacity, entered: countedOf(fairId).entered },
    ...{ fetchedAt: clock.now().toISOString(), codes, doubtCount: count },
    doubts: doubts.map(({ id, code, outcome, read_at: at }) => {
      const pass = outcome === 'elsewhere' ? undefined : byCode.get(code)
      return { id, code, outcome, at: at.toISOString(), name: pass === undefined ? '' : nameOf(pass) }
    }),
  }
}

/** So many names are opened at once: others have their turn between. */
const OPENED_AT_ONCE = 200

/** Those of this family name: names are encrypted, so that each is read. */
async function idsOfFamily(deps: Deps, fairId: string, family: string): Promise<string[]> {
  const found: string[] = []
  const pages = pagesById(OPENED_AT_ONCE, (after, size) =>
    passesHere(deps.db)
      .select(['p.id', 'p.account_id', 'p.walk_in_encrypted'])
      .where('p.fair_id', '=', fairId)
      .where('p.id', '>', after)
      .orderBy('p.id')
      .limit(size)
      .execute(),
  )
  for await (const page of pages) {
    const nameOf = await namesOf(deps, deps.db, page)
    for (const pass of page) if (nameOf(pass).startsWith(family)) found.push(pass.id)
  }
  return found
}

/** In the order of their codes. @throws ContractError `not_found`, `wrong_state` */
export async function listPassesAtDoor(
  deps: Deps,
  by: Caller,
  { params, query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> {
  const { db } = deps
  const fair = await requireFair(db, params.id)
  await requireAtDoor(deps, db, by, fair)
  requirePublished(fair)
  const { q = '' } = query
  const family = q === '' || /^\d/.test(q) ? null : await idsOfFamily(deps, params.id, q)
  return readPage(db, listEndpoint, query, {
    source: passesHere(db).selectAll('p').where('p.fair_id', '=', params.id),
    filters: {
      q: (asked) =>
        family === null
          ? sql<boolean>`p.code like ${`${asked}%`}`
          : sql<boolean>`p.id = any(${family}::text[])`,
    },
    facets: {},
    order: [{ by: sql.ref('p.code'), is: 'text' }],
    view: async (rows) => {
      const nameOf = await maskedNames(deps, db, rows)
      return rows.map((row) => ({
        ...{ code: row.code, name: nameOf(row), state: row.state, walkedIn: row.account_id === null },
        enteredAt: row.entered_at?.toISOString() ?? null,
      }))
    },
  })
}
