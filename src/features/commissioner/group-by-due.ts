import { dueGroupOf, type DayString, type DueGroup, type RequestSummary } from '@talent/contract'

/** All four groups, each in the order given (the server sends the earliest due first). */
export function groupByDue<T extends Pick<RequestSummary, 'clock' | 'nextStep'>>(
  items: readonly T[],
  today: DayString,
): Record<DueGroup, T[]> {
  const groups: Record<DueGroup, T[]> = { late: [], today: [], week: [], later: [] }
  for (const item of items) groups[dueGroupOf(item, today)].push(item)
  return groups
}
