import type { Endpoint, EndpointInput, EndpointOutput } from '@talent/contract'
import { sql, type Expression, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Db } from '../db/database.ts'
import {
  decodeCursor,
  encodeCursor,
  keyFromSql,
  keyToSql,
  type CursorKey,
  type KeyKind,
} from './list-cursor.ts'

/** A phone on a poor line waits for the whole answer. */
export const MOST_BYTES = 100_000
/** For what surrounds the items: braces, total, cursor, and a figure or two of the list's own. */
const FRAME_BYTES = 1_000
/** Values of one facet, those with most rows first. */
const MOST_VALUES = 50

interface Asked {
  limit: number
  cursor?: string | undefined
}
type Query<E extends Endpoint> = NonNullable<EndpointInput<E>['query']>
type Filter<E extends Endpoint> = Exclude<keyof Query<E>, 'cursor' | 'limit' | 'order'>
type FacetsOf<E extends Endpoint> = EndpointOutput<E> extends { facets: infer F } ? F : never
type ItemOf<E extends Endpoint> = EndpointOutput<E> extends { items: (infer T)[] } ? T : never

export interface SortKey {
  by: Expression<unknown>
  is: KeyKind
}

/** Of several values at once: an array, each of its values counted. */
export interface Each {
  each: Expression<unknown>
}

/** The same, worked out of one value: rows are put together by that, which costs less than by arrays. */
export interface EachOf {
  of: Expression<unknown>
  each: (of: Expression<unknown>) => Expression<unknown>
}
type FacetBy = Expression<unknown> | Each | EachOf

/** Between the values of an array as one text, which is hashed and compared in half the time. */
const BETWEEN = sql.lit('\u001f')
/** What rows are put together by. */
const groupedBy = (facet: FacetBy): Expression<unknown> =>
  'of' in facet ? facet.of : 'each' in facet ? sql`array_to_string(${facet.each}, ${BETWEEN})` : facet
/** The values of such a group. */
const valuesOf = (facet: FacetBy, group: RawBuilder<unknown>): Expression<unknown> =>
  'of' in facet
    ? facet.each(group)
    : 'each' in facet
      ? sql`string_to_array(${group}, ${BETWEEN})`
      : sql`array[${group}]`
/** Of a kind that has no order: rows are hashed to be counted, however few the planner reckons with, and never sorted. */
const UNORDERED = sql`'0'::xid`

/** The names of the conditions that hold for a row, as a facet. */
export const whichHold = (conditions: Record<string, Expression<boolean>>): Each => {
  const names = Object.entries(conditions).map(
    ([name, holds]) => sql`case when ${holds} then ${name}::text end`,
  )
  return { each: sql`array_remove(array[${sql.join(names)}], null)` }
}

/** One list, as data. Items, total and facets all come from it, so that none of them can forget a filter. */
export interface List<E extends Endpoint, DB, TB extends keyof DB, O> {
  /** The rows the caller may see, with the columns that `view` needs; without filter, order and limit. */
  source: SelectQueryBuilder<DB, TB, O>
  /** Every filter of the contract, as a condition for the value asked for. */
  filters: { [N in Filter<E>]-?: (asked: NonNullable<Query<E>[N]>) => RawBuilder<boolean> }
  /** Of every facet of the contract (each is a filter too) the value of a row, or several. */
  facets: { [N in keyof FacetsOf<E> & Filter<E>]: FacetBy }
  /** The sort key; its last part tells any two rows apart. */
  order: readonly SortKey[]
  /** Of the whole key, so that it compares as one row. */
  direction?: 'asc' | 'desc'
  /** The items of these rows, in their order. */
  view: (rows: O[]) => ItemOf<E>[] | Promise<ItemOf<E>[]>
  /** Bytes there are for the page when more than the page is answered; asked after `view`. */
  room?: () => number
}

export interface Page<E extends Endpoint> {
  items: ItemOf<E>[]
  /** Of all that the filters match, on whichever page. */
  total: number
  nextCursor: string | null
  facets: FacetsOf<E>
}

export const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** As many as fit, and one at least: the others are on the next page. */
export function fitting<T>(items: readonly T[], room: number): T[] {
  let left = room
  const over = items.findIndex((item) => (left -= bytesOf(item) + 1) < 0)
  return over === -1 ? [...items] : items.slice(0, Math.max(over, 1))
}

type Conditions = [name: string, holds: RawBuilder<boolean>][]

/** The filters that are asked for. */
const askedOf = <E extends Endpoint, DB, TB extends keyof DB, O>(
  { filters }: List<E, DB, TB, O>,
  query: Query<E>,
): Conditions =>
  Object.entries(filters as Record<string, (asked: unknown) => RawBuilder<boolean>>).flatMap(
    ([name, condition]): Conditions => {
      const asked = (query as Record<string, unknown>)[name]
      return asked === undefined || asked === '' ? [] : [[name, condition(asked)]]
    },
  )

const narrowed = <DB, TB extends keyof DB, O>(
  source: SelectQueryBuilder<DB, TB, O>,
  conditions: Conditions,
): SelectQueryBuilder<DB, TB, O> => conditions.reduce((rows, [, holds]) => rows.where(holds), source)

/**
 * Total and facets in one statement, of one scan; a facet is over all filters except its own, so that each count says
 * where it leads. Rows are grouped before their values are taken apart: there are few groups, however many rows.
 */
async function loadCounts<E extends Endpoint, DB, TB extends keyof DB, O>(
  db: Db,
  list: List<E, DB, TB, O>,
  query: Query<E>,
): Promise<Pick<Page<E>, 'total' | 'facets'>> {
  const facets = Object.entries<FacetBy>(list.facets)
  const names = facets.map(([name]) => name)
  const asked = askedOf(list, query)
  // Those that some count leaves out are columns: whether the row fits.
  const left = asked.filter(([name]) => names.includes(name))
  const fits = (name: string) => sql.ref(`fits ${name}`)
  const allBut = (but: string | null) =>
    sql.join([sql`true`, ...left.flatMap(([name]) => (name === but ? [] : fits(name)))], sql` and `)
  const seen = narrowed(
    list.source,
    asked.filter(([name]) => !names.includes(name)),
  )
    .clearSelect()
    .select(facets.map(([name, facet]) => sql`${groupedBy(facet)}`.as(name)))
    .select(left.map(([name, holds]) => holds.as(`fits ${name}`)))
  const shown = [...names.map((name) => sql.ref(name)), ...left.map(([name]) => fits(name))]
  // Whatever fails two of them is in no count.
  const inSome = sql.join(
    [null, ...left.map(([name]) => name)].map((but) => sql`(${allBut(but)})`),
    sql` or `,
  )
  const counts = facets.map(([name, facet]) => {
    const values = valuesOf(facet, sql.ref(name))
    return sql`union all (select ${name}::text, value::text, sum(n)::int as count from counted, unnest(${values}) as value
      where value is not null and ${allBut(name)} group by value order by count desc, value limit ${MOST_VALUES}::int)`
  })
  const { rows } = await sql<{ facet: string | null; value: string; count: number }>`
    with counted as materialized (select ${sql.join([...shown, sql`count(*) as n`])} from ${seen} as seen
      where ${inSome} ${shown.length > 0 ? sql`group by ${sql.join([...shown, UNORDERED])}` : sql``})
    (select null::text as facet, null::text as value, coalesce(sum(n), 0)::int as count from counted where ${allBut(null)})
    ${sql.join(counts, sql` `)}`.execute(db)
  const counted = names.map((name) => [
    name,
    rows.flatMap(({ facet, value, count }) => (facet === name ? [{ value, count }] : [])),
  ])
  return {
    total: rows.find(({ facet }) => facet === null)?.count ?? 0,
    facets: Object.fromEntries(counted) as FacetsOf<E>,
  }
}

async function loadRows<E extends Endpoint, DB, TB extends keyof DB, O>(
  list: List<E, DB, TB, O>,
  query: Query<E>,
): Promise<{ row: O; key: CursorKey }[]> {
  const { source, order, direction = 'asc' } = list
  const { cursor, limit } = query as Asked
  let rows = narrowed(source, askedOf(list, query))
  if (cursor !== undefined) {
    const key = decodeCursor(
      cursor,
      order.map(({ is }) => is),
    )
    const after = order.map(({ is }, i) => keyFromSql(is, key[i] as string | number))
    const beyond = direction === 'asc' ? sql`>` : sql`<`
    rows = rows.where(sql<boolean>`(${sql.join(order.map(({ by }) => by))}) ${beyond} (${sql.join(after)})`)
  }
  for (const { by } of order) rows = rows.orderBy(by, direction)
  const key = sql<CursorKey>`json_build_array(${sql.join(order.map(({ is, by }) => keyToSql(is, by)))})`
  const found = await rows
    .select(key.as('listKey'))
    .limit(limit + 1)
    .execute()
  return (found as (O & { listKey: CursorKey })[]).map(({ listKey, ...row }) => ({
    row: row as O,
    key: listKey,
  }))
}

/**
 * A page of a list: two statements whatever its rows and facets, besides those of `view`; at most `MOST_BYTES` long, so a
 * page of long items has fewer than asked for.
 * @throws malformed for a cursor that isn't ours
 */
export async function readPage<E extends Endpoint, DB, TB extends keyof DB, O>(
  db: Db,
  _endpoint: E,
  query: Query<E>,
  list: List<E, DB, TB, O>,
): Promise<Page<E>> {
  const [rows, { total, facets }] = await Promise.all([loadRows(list, query), loadCounts(db, list, query)])
  const seen = await list.view(rows.slice(0, (query as Asked).limit).map(({ row }) => row))
  const items = fitting(seen, (list.room?.() ?? MOST_BYTES) - FRAME_BYTES - bytesOf(facets))
  const last = items.length < rows.length ? rows[items.length - 1] : undefined
  return { items, total, nextCursor: last === undefined ? null : encodeCursor(last.key), facets }
}
