import {
  ContractError,
  isCalendarDay,
  type EndpointInput,
  type EndpointOutput,
  type listOpenRequests as endpoint,
} from '@talent/contract'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { decodeCursor, encodeCursor } from '../../lib/list-query.ts'
import { loadSummaries } from '../service-request/index.ts'
import { DUE_ORDER, openRequests } from './board-queries.ts'

/** 全区在办: a page from the index, whatever is open; only the page's words are opened. */
export async function listOpenRequests(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, ['string', 'string'])
  if (after !== null && !isCalendarDay(String(after[0]))) throw new ContractError('malformed')
  const open = openRequests(deps.db, query.area)
  const [found, counted] = await Promise.all([
    open
      .selectAll()
      .select(sql<string>`to_char(${DUE_ORDER}, 'YYYY-MM-DD')`.as('dueOrder'))
      .$if(after !== null, (rest) =>
        rest.where(sql<boolean>`(${DUE_ORDER}, id) > (${after?.[0]}::date, ${after?.[1]}::text)`),
      )
      .orderBy(DUE_ORDER)
      .orderBy('id')
      .limit(query.limit + 1)
      .execute(),
    open.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
  ])
  const shown = found.slice(0, query.limit)
  const last = found.length > shown.length ? shown.at(-1) : undefined
  return {
    items: await loadSummaries(deps, shown, by.accountId),
    total: counted.total,
    nextCursor: last ? encodeCursor([last.dueOrder, last.id]) : null,
  }
}
