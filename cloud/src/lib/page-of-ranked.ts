import { decodeCursor, encodeCursor } from './list-cursor.ts'
import { fitting, MOST_BYTES } from './read-page.ts'

/**
 * A page of a list that a function orders, not SQL, so that all of it has been read; in the shape of `readPage`. It goes
 * on by place: who moves up meanwhile is met twice or not at all.
 * @param view what is shown of one, asked only for the page
 * @throws malformed for a cursor that isn't ours
 */
export function pageOfRanked<T, I>(
  ranked: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  view: (one: T) => I,
): { items: I[]; total: number; nextCursor: string | null; facets: object } {
  const from = cursor === undefined ? 0 : Math.max(0, Number(decodeCursor(cursor, ['number'])[0]))
  const items = fitting(ranked.slice(from, from + limit).map(view), MOST_BYTES - 1_000)
  const next = from + items.length
  return {
    items,
    total: ranked.length,
    nextCursor: items.length > 0 && next < ranked.length ? encodeCursor([next]) : null,
    facets: {},
  }
}
