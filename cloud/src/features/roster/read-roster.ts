import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  listRoster as endpoint,
  type RosterChoices,
  type RosterEntry,
  type RosterShown,
  type Unmanned,
} from '@talent/contract/roster'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { readPage, whichHold } from '../../lib/read-page.ts'
import { listAreas } from '../account/index.ts'
import { awayOf, commissioners, LOAD, onLeave } from '../commissioner/index.ts'
import { isListed, namesHold } from '../enterprise/index.ts'
import { matterTitles } from '../matter/index.ts'
import { waits } from '../service-request/index.ts'

const MOST_HISTORY = 20

/** Of `c`, with what the pages show of everybody. */
const members = (db: Db, now: Date) =>
  commissioners(db, now)
    .clearOrderBy()
    .select(['d.code as departmentCode', 'c.version', awayOf(sql.ref('c.account_id'), now).as('away')])

type Away = { until: string; standIn: { name: string } | null } | null
const awayNow = (away: Away): RosterEntry['away'] =>
  away === null ? null : { until: away.until, standInName: away.standIn?.name ?? null }

const shownConditions = (now: Date): Record<RosterShown, RawBuilder<boolean>> => {
  const onDuty = sql<boolean>`(c.on_duty and not ${onLeave(now)})`
  return {
    all: sql<boolean>`true`,
    on_duty: onDuty,
    on_leave: onLeave(now),
    free: sql<boolean>`(${onDuty} and ${LOAD} < c.capacity)`,
  }
}

/** By a part of the name, an enterprise one is in touch with, or the title of a matter. */
const found = (titles: ReadonlyMap<string, string>) => (words: string) => {
  const codes = [...titles].flatMap(([code, title]) => (title.includes(words) ? code : []))
  const like = `%${words.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
  const bound = (kind: string) =>
    sql`select 1 from role_scope s where s.account_id = c.account_id and s.role = 'commissioner' and s.kind = ${kind}`
  return sql<boolean>`(a.name like ${like}
    or exists (${bound('matter')} and s.value = any (${codes}::text[]))
    or exists (${bound('enterprise')} and s.value in (select e.id from enterprise e where ${isListed} and ${namesHold(words)})))`
}

/** What somebody could ask for and nobody handles; those that somebody waits for first. */
export async function loadUnmanned(db: Db, titles: ReadonlyMap<string, string>): Promise<Unmanned[]> {
  const handled = await db
    .selectFrom('role_scope as s')
    .innerJoin('active_role as r', (join) =>
      join.onRef('r.account_id', '=', 's.account_id').on('r.role', '=', 'commissioner'),
    )
    .select('s.value')
    .distinct()
    .where('s.role', '=', 'commissioner')
    .where('s.kind', '=', 'matter')
    .execute()
  const waiting = await db
    .selectFrom('service_request')
    .select(['matter_code as code', sql<number>`count(*)::int`.as('count')])
    .where(waits)
    .groupBy('matter_code')
    .execute()
  const counts = new Map(waiting.map(({ code, count }) => [code, count]))
  const known = new Set(handled.map(({ value }) => value))
  return [...titles]
    .filter(([code]) => !known.has(code))
    .map(([code, title]) => ({ code, title, waiting: counts.get(code) ?? 0 }))
    .sort((a, b) => b.waiting - a.waiting)
}

/** A fixed number of statements, whatever is asked for. */
export async function listRoster(
  deps: Deps,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const now = deps.clock.now()
  const titles = await matterTitles(deps.db)
  const conditions = shownConditions(now)
  const page = await readPage(deps.db, endpoint, query, {
    source: members(deps.db, now),
    filters: { q: found(titles), show: (show) => conditions[show] },
    facets: { show: whichHold(conditions) },
    order: [
      // The same on every server, whatever language it was set up for.
      { by: sql`d.name collate "C"`, is: 'text' },
      { by: sql`a.name collate "C"`, is: 'text' },
      { by: sql.ref('c.account_id'), is: 'text' },
    ],
    view: (rows) =>
      rows.map((row) => ({
        id: row.id,
        name: row.name,
        onDuty: row.onDuty,
        away: awayNow(row.away),
        load: row.load,
        capacity: row.capacity,
        department: { code: row.departmentCode, name: row.department },
        areaName: row.areaNames.join('、'),
        enterprises: row.enterpriseIds.length,
        matters: row.matterCodes.map((code) => titles.get(code) ?? code),
      })),
  })
  return { ...page, unmanned: query.cursor === undefined ? await loadUnmanned(deps.db, titles) : [] }
}

export async function getRosterChoices({ db }: Deps): Promise<RosterChoices> {
  const [departments, areas, titles] = await Promise.all([
    db.selectFrom('department').select(['code', 'name']).orderBy('name').execute(),
    listAreas(db),
    matterTitles(db),
  ])
  const unmanned = new Set((await loadUnmanned(db, titles)).map(({ code }) => code))
  return {
    departments,
    areas,
    matters: [...titles].map(([code, name]) => ({ code, name, unmanned: unmanned.has(code) })),
  }
}

const namesOf = async (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : await db
        .selectFrom('enterprise')
        .select(['id', 'name'])
        .where('id', 'in', [...ids])
        .orderBy('name')
        .orderBy('id')
        .execute()

const loadHistory = (db: Db, id: string) =>
  db
    .selectFrom('audit')
    .innerJoin('account as actor', 'actor.id', 'audit.actor_account_id')
    .select(['audit.at', 'actor.name as byName', 'audit.what'])
    .where('audit.owner_account_id', '=', id)
    .where('audit.action', '<>', 'reveal')
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc')
    .limit(MOST_HISTORY)
    .execute()

export async function getRosterEntry({ db, clock }: Deps, id: string): Promise<RosterEntry> {
  const now = clock.now()
  const row = await members(db, now).where('c.account_id', '=', id).executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  const [enterprises, history, wechat, leave] = await Promise.all([
    namesOf(db, row.enterpriseIds),
    loadHistory(db, id),
    db
      .selectFrom('wechat_identity')
      .select(({ fn }) => fn.min('created_at').as('since'))
      .where('account_id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('leave')
      .select(['id', 'from_day as from', 'to_day as to'])
      .where('account_id', '=', id)
      .where('state', '<>', 'cancelled')
      .where('ends_at', '>', now)
      .orderBy('starts_at')
      .limit(1)
      .executeTakeFirst(),
  ])
  return {
    id,
    name: row.name,
    onDuty: row.onDuty,
    away: awayNow(row.away),
    load: row.load,
    capacity: row.capacity,
    version: row.version,
    place: {
      departmentCode: row.departmentCode,
      areaCodes: row.areaCodes,
      matterCodes: row.matterCodes,
      enterpriseIds: row.enterpriseIds,
      categories: row.categories,
      capacity: row.capacity,
      officePhone: row.officePhone,
    },
    departmentName: row.department,
    enterprises,
    history: history.map(({ at, ...one }) => ({ at: at.toISOString(), ...one })),
    wechatSince: wechat?.since?.toISOString() ?? null,
    leave: leave ?? null,
  }
}
