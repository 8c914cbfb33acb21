import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

/**
 * Days and instants, for both sides and by the clock in China (+08:00, no daylight saving since 1991). The only file
 * that knows dayjs (lint): both obvious idioms, `dayjs(x)` and `.utcOffset(480)`, are wrong on a device whose zone has
 * daylight saving, and its timezone plugin needs `Intl`, which the mini-program hasn't. Always `dayjs.utc`.
 */
dayjs.extend(utc)

/** Calendar day `YYYY-MM-DD` in China. */
export type DayString = string

/** Days outside are no day anybody can promise: they come from a slip of the hand or a damaged row. */
export const FIRST_DAY = '2000-01-01'
export const LAST_DAY = '2099-12-31'

const AHEAD_HOURS = 8

/** A day has no zone: its midnight in UTC, read and written in UTC only. */
const midnight = (day: DayString): Dayjs => dayjs.utc(`${day}T00:00:00Z`)

/** In UTC mode the ISO form is what the clock shows; ten times as fast as `format`, and lists ask it for every row. */
const dayIn = (wall: Dayjs): DayString => wall.toISOString().slice(0, 10)

/** China's clock at an instant: `2026-11-24T09:30:05.000Z` for half past nine there. @throws RangeError for no instant */
const china = (instant: string | Date): string => dayjs.utc(instant).add(AHEAD_HOURS, 'hour').toISOString()

/** A day that exists: 30 February has the form of one and isn't. */
export const isCalendarDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && midnight(value).isValid() && dayIn(midnight(value)) === value

/** What no date can hold counts as the calendar's first day. */
export function addDays(day: DayString, days: number): DayString {
  const then = midnight(day).add(days, 'day')
  return then.isValid() ? dayIn(then) : FIRST_DAY
}

const two = (figure: number): string => String(figure).padStart(2, '0')

/** The number of its last day; of a month counted from January of the year 0. */
const lastOf = (month: number): number =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()

/**
 * The same day so many months later, or the last of that month. What no date can hold counts as the calendar's first day.
 * Reckoned by hand: what somebody may have is looked at for some thousand days at once, and dayjs takes ten times as long.
 */
export function addMonths(day: DayString, months: number): DayString {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(month / 12)
  // Date.UTC takes a year of two figures for one of the last century.
  if (!(year >= 100 && year <= 9999)) return FIRST_DAY
  const date = Math.min(Number(day.slice(8, 10)), lastOf(month))
  return `${String(year).padStart(4, '0')}-${two((month % 12) + 1)}-${two(date)}`
}

/** 0 Sunday … 6 Saturday. */
export const weekdayIndex = (day: DayString): number => midnight(day).day()

/** The Monday of the week `day` lies in. */
export const mondayOf = (day: DayString): DayString => addDays(day, -((weekdayIndex(day) + 6) % 7))

/** Saturday or Sunday, worked (调休) or not. */
export const isWeekend = (day: DayString): boolean => [0, 6].includes(weekdayIndex(day))

/** The day and `HH:MM` of an instant on a clock in China. @throws RangeError for what is no instant */
export function chinaTime(instant: string | Date): { day: DayString; time: string } {
  const wall = china(instant)
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) }
}

/** As `chinaTime`, with the seconds: `HH:MM:SS`. @throws RangeError for what is no instant */
export const chinaSeconds = (instant: string | Date): string => china(instant).slice(11, 19)

/** The instant of `time` on `day` in China, as ISO with offset +08:00. */
export const chinaInstant = (day: DayString, time: string): string => `${day}T${time}:00+08:00`

/** An instant so many times 24 hours later (earlier, when negative). */
export const instantAfter = (instant: string | Date, days: number): Date =>
  dayjs.utc(instant).add(days, 'day').toDate()

/** For putting instants in order: negative when `a` is earlier than `b`. */
export const compareInstants = (a: string | Date, b: string | Date): number => dayjs.utc(a).diff(dayjs.utc(b))

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
/** `周五` */
export const weekdayOf = (day: DayString): string => WEEKDAYS[weekdayIndex(day)] ?? ''

/** `11月27日`, in words that outlive the day they are read on. */
export const monthDayOf = (day: DayString): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** `2026年11月27日`, whatever today is: for what is shown to others, and kept. */
export const fullDay = (day: DayString): string => `${Number(day.slice(0, 4))}年${monthDayOf(day)}`
