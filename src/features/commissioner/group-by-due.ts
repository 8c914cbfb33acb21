import type { DayString } from '@talent/contract/calendar'
import { dueGroupOf, type DueGroup } from '@talent/contract/desk'
import type { RequestSummary } from '@talent/contract/service-request'

/** All four groups, each in the order given (the server sends the earliest due first). */
export function groupByDue<T extends Pick<RequestSummary, 'clock' | 'nextStep'>>(
  items: readonly T[],
  today: DayString,
): Record<DueGroup, T[]> {
  const groups: Record<DueGroup, T[]> = { late: [], today: [], week: [], later: [] }
  for (const item of items) groups[dueGroupOf(item, today)].push(item)
  return groups
}
