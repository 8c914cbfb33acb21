/** Rows of many requests, each request's in the order they came. */
export function groupByRequest<R extends { request_id: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(row.request_id)
    if (group === undefined) groups.set(row.request_id, [row])
    else group.push(row)
  }
  return groups
}
