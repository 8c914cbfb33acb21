import { addDays, type DayString, type RequestSummary } from '@talent/contract'

export type DueGroup = 'late' | 'today' | 'week' | 'later'
export const DUE_GROUPS: readonly DueGroup[] = ['late', 'today', 'week', 'later']

type Due = Pick<RequestSummary, 'nextStep'>

/** The Sunday of the week `day` lies in; weeks begin on Monday. */
export function endOfWeek(day: DayString): DayString {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, weekday === 0 ? 0 : 7 - weekday)
}

/**
 * Where a request stands in a worklist. What waits for the talent is never late or due today for staff: the clock
 * stands, so at most it belongs to this week.
 */
export function dueGroupOf({ nextStep }: Due, today: DayString): DueGroup {
  if (nextStep === null || nextStep.dueOn === null) return 'later'
  if (nextStep.actor !== 'talent' && nextStep.remaining !== null) {
    if (nextStep.remaining < 0) return 'late'
    if (nextStep.remaining === 0) return 'today'
  }
  return nextStep.dueOn <= endOfWeek(today) ? 'week' : 'later'
}

/** All four groups, each in the order given (the server sends what is due first first). */
export function groupByDue<T extends Due>(items: readonly T[], today: DayString): Record<DueGroup, T[]> {
  const groups: Record<DueGroup, T[]> = { late: [], today: [], week: [], later: [] }
  for (const item of items) groups[dueGroupOf(item, today)].push(item)
  return groups
}
