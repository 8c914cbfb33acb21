import { compareKeys } from '@talent/contract'
import { decodeCursor, encodeCursor, type CursorKey } from './list-cursor.ts'
import { fitting, MOST_BYTES } from './read-page.ts'

/**
 * A page of a list that a function orders, not SQL, so that all of it has been read; in the shape of `readPage`, and
 * going on as it does: after the key of the last one shown. Only who moves meanwhile is met twice or not at all.
 * @param keyOf what orders the rows, lowest first: as many parts for each, the last one its id
 * @param view what is shown of one, asked only for the page
 * @throws malformed for a cursor that isn't ours
 */
export function pageOfRanked<T, I>(
  rows: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  keyOf: (one: T) => CursorKey,
  view: (one: T) => I,
): { items: I[]; total: number; nextCursor: string | null; facets: object } {
  const ranked = rows.map((one) => ({ one, key: keyOf(one) })).sort((a, b) => compareKeys(a.key, b.key))
  const kinds = ranked[0]?.key.map((part) => (typeof part === 'number' ? 'real' : 'text')) ?? []
  const after = cursor === undefined || ranked.length === 0 ? null : decodeCursor(cursor, kinds)
  const rest = after === null ? ranked : ranked.filter(({ key }) => compareKeys(key, after) > 0)
  const items = fitting(
    rest.slice(0, limit).map(({ one }) => view(one)),
    MOST_BYTES - 1_000,
  )
  const last = rest[items.length - 1]
  return {
    items,
    total: rows.length,
    nextCursor: last !== undefined && items.length < rest.length ? encodeCursor(last.key) : null,
    facets: {},
  }
}
