import { addDays, mondayOf, type DayString } from '../calendar/dates.ts'
import type { RequestSummary } from '../service-request/schema.ts'
import { standingOf } from '../service-request/standing.ts'

/** The groups of a worklist, in their order. */
export const DUE_GROUPS = ['late', 'today', 'week', 'later'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

type Due = Pick<RequestSummary, 'clock' | 'nextStep'>

/** The Sunday of the week `day` lies in; weeks begin on Monday. */
export const endOfWeek = (day: DayString): DayString => addDays(mondayOf(day), 6)

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
