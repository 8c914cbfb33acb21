import { addDays, chinaSeconds, chinaTime, FIRST_DAY, LAST_DAY, type DayString } from './dates.ts'

/** Offices work until 18:00, until noon (a half day), or not at all. */
export const DAY_KINDS = ['working', 'half', 'off'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/**
 * Which days the offices work, with 调休. Handed in, so that a test can fix it; made by `workingCalendar`, so that
 * every question costs the same whatever day is asked about. Days outside `FIRST_DAY`…`LAST_DAY` count as the nearest of these.
 */
export interface WorkingCalendar {
  kindOf(day: DayString): DayKind
  isWorkingDay(day: DayString): boolean
  /** True for a year whose 调休 nobody has announced or entered yet. */
  isProvisional(year: number): boolean
  /** Working days from `FIRST_DAY` through `day`: the difference of two is the working days between them. */
  countThrough(day: DayString): number
  /** The day on which `countThrough` reaches `count`. */
  dayOfCount(count: number): DayString
}

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/
/** A day as such and within the calendar: what clocks, steps and lists may be computed from. */
export const isUsableDay = (day: string): boolean =>
  DAY_FORM.test(day) && day >= FIRST_DAY && day <= LAST_DAY && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))

/** 调休 of 元旦 has reached back to 29 December (2006 and later): the last week waits for next year's notice. */
const YEAR_END_FROM = '12-25'

/** Whether `day` may still change: its year, or the year whose 元旦 its week belongs to, isn't announced. */
export function isProvisionalDay(calendar: WorkingCalendar, day: DayString): boolean {
  const year = Number(day.slice(0, 4))
  return calendar.isProvisional(year) || (day.slice(5) >= YEAR_END_FROM && calendar.isProvisional(year + 1))
}

/** Whether any day counted through may still change: from the first to the last, both included. */
export function isProvisionalSpan(calendar: WorkingCalendar, from: DayString, to: DayString): boolean {
  const [first, last] = [clampDay(from), clampDay(to)]
  if (isProvisionalDay(calendar, first) || isProvisionalDay(calendar, last)) return true
  const years = [Number(first.slice(0, 4)), Number(last.slice(0, 4))] as const
  for (let year = years[0] + 1; year <= years[1]; year += 1) if (calendar.isProvisional(year)) return true
  return false
}

/** Office hours end (China time); what arrives later counts as the next working day's. */
export const OFFICE_CLOSES_AT = '18:00'
export const HALF_DAY_CLOSES_AT = '12:00'

/** When the offices close on a working day. */
export const closingTime = (calendar: WorkingCalendar, day: DayString): string =>
  calendar.kindOf(day) === 'half' ? HALF_DAY_CLOSES_AT : OFFICE_CLOSES_AT

/** After the office hours of its own day: 18:00:00 is still within, the second after it isn't. */
export const isAfterHours = (calendar: WorkingCalendar, instant: string | Date): boolean => {
  return chinaSeconds(instant) > `${closingTime(calendar, chinaTime(instant).day)}:00`
}

/** The nearest day the calendar knows; what is no day at all counts as its first. */
export const clampDay = (day: DayString): DayString =>
  isUsableDay(day) ? day : day > LAST_DAY && DAY_FORM.test(day) ? LAST_DAY : FIRST_DAY

/** The first working day on or after `day`. */
export const firstWorkingDay = (calendar: WorkingCalendar, day: DayString): DayString =>
  calendar.isWorkingDay(day) ? day : calendar.dayOfCount(calendar.countThrough(day) + 1)

/** The day `count` working days after `day` (which itself isn't counted); `count` ≥ 0. */
export const addWorkingDays = (calendar: WorkingCalendar, day: DayString, count: number): DayString =>
  count <= 0 ? day : calendar.dayOfCount(calendar.countThrough(day) + count)

/** Working days in (from, to]; 0 when `to` isn't after `from`. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: DayString, to: DayString): number =>
  Math.max(0, calendar.countThrough(to) - calendar.countThrough(from))

/** Working days left after today until `day`: 0 on the day itself, negative (at least -1) once its office hours are over. */
export function workingDaysLeft(calendar: WorkingCalendar, now: string | Date, day: DayString): number {
  const today = chinaTime(now).day
  const over = today > day || (today === day && isAfterHours(calendar, now))
  return over
    ? -Math.max(1, workingDaysBetween(calendar, day, today))
    : workingDaysBetween(calendar, today, day)
}

/** The working day an instant belongs to: after closing time or on a day off, the next one. */
export function workingDayOf(calendar: WorkingCalendar, instant: string | Date): DayString {
  const { day } = chinaTime(instant)
  return firstWorkingDay(calendar, isAfterHours(calendar, instant) ? addDays(day, 1) : day)
}
