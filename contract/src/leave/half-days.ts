import {
  addDays,
  chinaInstant,
  chinaTime,
  compareInstants,
  monthDayOf,
  type DayString,
} from '../calendar/dates.ts'
import { firstWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts'

/** Before and after noon: a leave begins and ends with one. */
export const HALVES = ['am', 'pm'] as const
export type Half = (typeof HALVES)[number]
export const HALF_LABEL: Record<Half, string> = { am: '上午', pm: '下午' }

export interface HalfDay {
  readonly day: DayString
  readonly half: Half
}

/** Both its first and its last half day belong to it. */
export interface LeaveSpan {
  readonly from: HalfDay
  readonly to: HalfDay
}

const NOON = '12:00'

/** A morning begins with its day, so that whoever is on leave isn't there before the offices open either. */
const beginningOf = ({ day, half }: HalfDay): string => chinaInstant(day, half === 'am' ? '00:00' : NOON)
const endOf = ({ day, half }: HalfDay): string =>
  half === 'am' ? chinaInstant(day, NOON) : chinaInstant(addDays(day, 1), '00:00')

export const leaveTimes = ({ from, to }: LeaveSpan): { startsAt: string; endsAt: string } => ({
  startsAt: beginningOf(from),
  endsAt: endOf(to),
})

/** The half day an instant lies in. */
export function halfDayAt(now: string | Date): HalfDay {
  const { day, time } = chinaTime(now)
  return { day, half: time < NOON ? 'am' : 'pm' }
}

export const compareHalfDays = (a: HalfDay, b: HalfDay): number =>
  compareInstants(beginningOf(a), beginningOf(b))

/** Every day of it, from the first on. The span must be a bounded one: see `spanFault`. */
export function daysOfSpan({ from, to }: LeaveSpan): DayString[] {
  const days: DayString[] = []
  for (let day = from.day; day <= to.day; day = addDays(day, 1)) days.push(day)
  return days
}

/** Which halves of a day of the span belong to it. */
export const halvesOn = ({ from, to }: LeaveSpan, day: DayString): Half[] =>
  HALVES.filter(
    (half) =>
      !(day === from.day && from.half === 'pm' && half === 'am') &&
      !(day === to.day && to.half === 'am' && half === 'pm'),
  )

/** Half days on which the offices work: none on holidays, one on a half day, two on a day made up. */
export const officeHalves = (calendar: WorkingCalendar, span: LeaveSpan): number =>
  daysOfSpan(span).reduce((sum, day) => {
    const kind = calendar.kindOf(day)
    return (
      sum +
      halvesOn(span, day).filter((half) => kind === 'working' || (kind === 'half' && half === 'am')).length
    )
  }, 0)

/** The first half day after it on which the offices work. */
export function backOn(calendar: WorkingCalendar, { to }: LeaveSpan): HalfDay {
  if (to.half === 'am' && calendar.kindOf(to.day) === 'working') return { day: to.day, half: 'pm' }
  return { day: firstWorkingDay(calendar, addDays(to.day, 1)), half: 'am' }
}

/** Days at whose end somebody is still away: what is due on them falls into the leave. null: there is none. */
export function dueDays(
  calendar: WorkingCalendar,
  { from, to }: LeaveSpan,
): { from: DayString; to: DayString } | null {
  const backThatDay = to.half === 'am' && calendar.kindOf(to.day) !== 'half'
  const last = backThatDay ? addDays(to.day, -1) : to.day
  return last < from.day ? null : { from: from.day, to: last }
}

/** 3 个工作日, 2.5 个工作日, 半个工作日 */
export const workingDaysWords = (halves: number): string =>
  halves === 1 ? '半个工作日' : `${halves / 2} 个工作日`

/** 12月3日, or 12月3日下午 where only the afternoon is meant. */
export const backWords = ({ day, half }: HalfDay): string =>
  `${monthDayOf(day)}${half === 'pm' ? HALF_LABEL.pm : ''}`

/** 11月30日 – 12月2日; halves are told where one is left out. */
export function spanWords({ from, to }: LeaveSpan): string {
  const [first, last] = [monthDayOf(from.day), monthDayOf(to.day)]
  if (from.day === to.day) return from.half === to.half ? `${first}${HALF_LABEL[from.half]}` : first
  return `${first}${from.half === 'pm' ? HALF_LABEL.pm : ''} – ${last}${to.half === 'am' ? HALF_LABEL.am : ''}`
}
