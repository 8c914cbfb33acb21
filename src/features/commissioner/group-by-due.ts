import { addDays, standingOf, weekdayIndex, type DayString, type RequestSummary } from '@talent/contract'

export type DueGroup = 'late' | 'today' | 'week' | 'later'
export const DUE_GROUPS: readonly DueGroup[] = ['late', 'today', 'week', 'later']

type Due = Pick<RequestSummary, 'clock' | 'nextStep'>

/** The Sunday of the week `day` lies in; weeks begin on Monday. */
export function endOfWeek(day: DayString): DayString {
  const weekday = weekdayIndex(day)
  return addDays(day, weekday === 0 ? 0 : 7 - weekday)
}

/**
 * The group of a request in a worklist. Late and due today are what they are on the coordinator's desk: a request that
 * waits for the talent isn't due, but stays late if it was when 补正 was asked. The rest goes by the day of its next step.
 */
export function dueGroupOf({ clock, nextStep }: Due, today: DayString): DueGroup {
  const standing = standingOf(clock)
  if (standing === 'late' || standing === 'today') return standing
  if (nextStep === null || nextStep.dueOn === null) return 'later'
  return nextStep.dueOn <= endOfWeek(today) ? 'week' : 'later'
}

/** All four groups, each in the order given (the server sends what is due first first). */
export function groupByDue<T extends Due>(items: readonly T[], today: DayString): Record<DueGroup, T[]> {
  const groups: Record<DueGroup, T[]> = { late: [], today: [], week: [], later: [] }
  for (const item of items) groups[dueGroupOf(item, today)].push(item)
  return groups
}
