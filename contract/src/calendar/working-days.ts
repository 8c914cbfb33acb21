/** Calendar day `YYYY-MM-DD` in China. */
export type DayString = string

/** Which days the offices work, with 调休. Handed in, so that a test can fix it. */
export interface WorkingCalendar {
  isWorkingDay(day: DayString): boolean
  /** True for a year whose holidays nobody has announced or entered yet. */
  isProvisional(year: number): boolean
}

/** Whether `day` may still move: it lies in a year nobody has announced. */
export const isProvisionalDay = (calendar: WorkingCalendar, day: DayString): boolean =>
  calendar.isProvisional(Number(day.slice(0, 4)))

/** Office hours end (China time); what arrives later counts as the next working day's. */
export const OFFICE_CLOSES_AT = '18:00'

const CHINA_OFFSET_MS = 8 * 3600_000
const DAY_MS = 86_400_000

/** The day and `HH:MM` of an instant on a clock in China (no daylight saving since 1991). */
export function chinaTime(instant: string | Date): { day: DayString; time: string } {
  const iso = new Date(new Date(instant).getTime() + CHINA_OFFSET_MS).toISOString()
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) }
}

/** The instant of `time` on `day` in China, as ISO with offset +08:00. */
export const chinaInstant = (day: DayString, time: string): string => `${day}T${time}:00+08:00`

export function addDays(day: DayString, days: number): DayString {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The first working day on or after `day`. */
export function firstWorkingDay(calendar: WorkingCalendar, day: DayString): DayString {
  let d = day
  while (!calendar.isWorkingDay(d)) d = addDays(d, 1)
  return d
}

/** The day `count` working days after `day` (which itself isn't counted); `count` ≥ 0. */
export function addWorkingDays(calendar: WorkingCalendar, day: DayString, count: number): DayString {
  let d = day
  for (let left = count; left > 0;) {
    d = addDays(d, 1)
    if (calendar.isWorkingDay(d)) left -= 1
  }
  return d
}

/** Working days in (from, to]; 0 when `to` isn't after `from`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: DayString, to: DayString): number {
  let count = 0
  for (let d = addDays(from, 1); d <= to; d = addDays(d, 1)) if (calendar.isWorkingDay(d)) count += 1
  return count
}

/** Working days left after today until `day`: 0 on the day itself, negative (at least -1) once its office hours are over. */
export function workingDaysLeft(calendar: WorkingCalendar, now: string | Date, day: DayString): number {
  const { day: today, time } = chinaTime(now)
  const over = today > day || (today === day && time > OFFICE_CLOSES_AT)
  return over
    ? -Math.max(1, workingDaysBetween(calendar, day, today))
    : workingDaysBetween(calendar, today, day)
}

/** The working day an instant belongs to: after closing time or on a day off, the next one. */
export function workingDayOf(calendar: WorkingCalendar, instant: string | Date): DayString {
  const { day, time } = chinaTime(instant)
  return firstWorkingDay(calendar, time > OFFICE_CLOSES_AT ? addDays(day, 1) : day)
}
