import { chinaTime, type DayString } from '../calendar/dates.ts'
import { workingDaysLeft, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Clock } from './deadline.ts'
import { reassignedDueOn } from './promises.ts'
import type { RequestState } from './workflow.ts'

/**
 * What the clock tells by itself, once per occasion (and an occasion is a last day): `near` 即将超期, to whoever acts; `late`
 * 超期, to all three; `unaccepted`, that a second commissioner didn't accept either, or nobody else could take it.
 * `hand_in`: 容缺材料 are due, to the talent. `unanswered`: the day of a 督办 passed without an answer, to the coordinators
 * and to whoever owes it.
 */
export const ALERTS = ['near', 'late', 'unaccepted', 'hand_in', 'unanswered'] as const
export type Alert = (typeof ALERTS)[number]

/** 即将超期 from so many working days before the last one. */
export const NEAR_WITHIN = 1
/** Nobody's telephone rings earlier in the day. */
const FROM = '09:00'

/** 即将超期: the last working day but one has come, and the last one isn't over. */
export const isNear = (clock: Pick<Clock, 'remaining'>): boolean =>
  clock.remaining !== null && clock.remaining >= 0 && clock.remaining <= NEAR_WITHIN

export interface AlertInput {
  readonly state: RequestState
  readonly clock: Pick<Clock, 'phase' | 'dueOn' | 'remaining' | 'lateBy'>
  /** When its present phase began: nobody is told on that day. */
  readonly since: string
  readonly assigned: boolean
  /** When the clock gave it to another commissioner, because it wasn't accepted; null: it hasn't. */
  readonly reassignedAt: string | null
  /** The last day for what was promised for later, if anything is awaited; and the day of acceptance. */
  readonly handIn: { readonly dueOn: DayString; readonly from: DayString } | null
  /** The day by which an open 督办 is to be answered; null: there is none, or it is answered. */
  readonly answerDueOn: DayString | null
  /** What was told before, of which last day. */
  readonly said: readonly { readonly about: Alert | null; readonly dueOn: string | null }[]
}

/** What the clock does now: tells something, or gives the request to another commissioner. */
export interface Due {
  readonly act: 'alert' | 'reassign'
  readonly about: Alert
  readonly dueOn: DayString
}

const isOver = (calendar: WorkingCalendar, day: DayString, now: string) =>
  workingDaysLeft(calendar, now, day) < 0

function mainDue(input: AlertInput, calendar: WorkingCalendar, now: string): Omit<Due, 'dueOn'> | null {
  const { state, clock, since, assigned, reassignedAt } = input
  if (clock.lateBy === 0) {
    const today = chinaTime(now)
    const tells = isNear(clock) && chinaTime(since).day !== today.day && today.time >= FROM
    return tells ? { act: 'alert', about: 'near' } : null
  }
  if (state !== 'submitted' || !assigned) return { act: 'alert', about: 'late' }
  if (reassignedAt === null) return { act: 'reassign', about: 'late' }
  return isOver(calendar, reassignedDueOn(calendar, reassignedAt), now)
    ? { act: 'alert', about: 'unaccepted' }
    : null
}

/** What is due by itself now, of what wasn't told yet: after a standstill the latest of each kind, never what has passed. */
export function alertsOf(input: AlertInput, calendar: WorkingCalendar, now: string): Due[] {
  const { clock, handIn, answerDueOn, said } = input
  const isSaid = ({ about, dueOn }: Due) => said.some((one) => one.about === about && one.dueOn === dueOn)
  const due: Due[] = []
  const main = clock.dueOn === null ? null : mainDue(input, calendar, now)
  if (main !== null && clock.dueOn !== null) due.push({ ...main, dueOn: clock.dueOn })
  if (handIn !== null && handIn.from !== chinaTime(now).day && chinaTime(now).time >= FROM) {
    const left = workingDaysLeft(calendar, now, handIn.dueOn)
    if (left >= 0 && left <= NEAR_WITHIN) due.push({ act: 'alert', about: 'hand_in', dueOn: handIn.dueOn })
  }
  if (answerDueOn !== null && isOver(calendar, answerDueOn, now))
    due.push({ act: 'alert', about: 'unanswered', dueOn: answerDueOn })
  return due.filter((one) => !isSaid(one))
}
