/**
 * All rows a query finds, a page at a time in the order of their ids, so that memory doesn't grow with them. A page is read
 * when the one before is done with: what goes or comes meanwhile does no harm.
 * @param page the first `size` rows with an id after this one, by id
 */
export async function* pagesById<R extends { id: string }>(
  size: number,
  page: (after: string, size: number) => Promise<R[]>,
): AsyncGenerator<R[]> {
  let after = ''
  for (;;) {
    const rows = await page(after, size)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    if (rows.length < size) return
    after = last.id
  }
}
