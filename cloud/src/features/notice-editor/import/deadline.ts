import {
  addDays,
  chinaInstant,
  FIRST_DAY,
  isCalendarDay,
  LAST_DAY,
  type DayString,
} from '@talent/contract/calendar'

/** Which of 03/04/2026 is the day. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

export interface DeadlineContext {
  /** When the words were written; null where that isn't known: then a day without a year is asked about. */
  readonly writtenOn: DayString | null
  /** Null: not known. */
  readonly order: DayOrder | null
}

export type DeadlineReading =
  /** `whole`: a day without a time, which ends when it does. */
  | { readonly until: string; readonly whole: boolean; readonly sure: boolean }
  /** 长期有效: there is none. */
  | { readonly until: null }
  | { readonly unknown: 'year' | 'order' | 'words' }
  | { readonly fault: string }

const NONE = /^(?:长期|常年|招满|不限|无|永久|随时)/
const LEAD = /^(?:即日起)?(?:报名)?(?:截止?[至到]?|[至到])(?:日期|时间)?:?\s?/
const TRAIL = /(?:之?前|止|截止|为止|\(含\))$/
const NUMBERS = '[-/.]'
const FULL = new RegExp(
  `^(\\d{4})\\s?(?:${NUMBERS}|年)\\s?(\\d{1,2})\\s?(?:${NUMBERS}|月)\\s?(\\d{1,2})(?!\\d)[日号]?(.*)$`,
)
const SHORT = new RegExp(`^(\\d{1,2})(?:${NUMBERS}|月)(\\d{1,2})(?![\\d${NUMBERS.slice(1, -1)}])[日号]?(.*)$`)
const TURNED = new RegExp(`^(\\d{1,2})${NUMBERS}(\\d{1,2})${NUMBERS}(\\d{4})(?!\\d)(.*)$`)
const RUN = /^(20\d{2})(\d{2})(\d{2})(?!\d)(.*)$/
/** A day as a spreadsheet counts them, in a cell that lost its format. */
const COUNTED = /^[45]\d{4}$/
const COUNTED_FROM = '1899-12-30'
const TIME =
  /^(?:\((?:周|星期|礼拜)[一二三四五六日天]\))?\s?(上午|中午|下午|晚上?)?(\d{1,2})(?::|时|点)(?:(\d{1,2})分?)?(?::\d{2})?整?$/

const two = (figure: string | number) => `0${figure}`.slice(-2)

/** `17:30`, `下午5点`; '' where no time is named, null where what stands there is none. */
function timeIn(rest: string): string | null {
  const words = rest
    .replace(/^[,，;；\s]+/, '')
    .replace(TRAIL, '')
    .trim()
  if (/^(?:\((?:周|星期|礼拜)[一二三四五六日天]\))?$/.test(words)) return ''
  const [, half, hour = '', minute = '0'] = TIME.exec(words) ?? []
  if (hour === '') return null
  const later = half !== undefined && half !== '上午' && Number(hour) < 12
  const at = Number(hour) + (later ? 12 : 0)
  if (at > 24 || Number(minute) > 59 || (at === 24 && Number(minute) > 0)) return null
  return `${two(at)}:${two(minute)}`
}

/** The end of a day is the first instant of the next. */
const endOf = (day: DayString, time: string): string =>
  new Date(
    time === '' || time === '24:00' ? chinaInstant(addDays(day, 1), '00:00') : chinaInstant(day, time),
  ).toISOString()

function of(year: string, month: string, day: string, rest: string, sure: boolean): DeadlineReading {
  const written = `${year}-${two(month)}-${two(day)}`
  const time = timeIn(rest)
  if (time === null) return { unknown: 'words' }
  if (!isCalendarDay(written)) return { fault: `没有 ${year}年${Number(month)}月${Number(day)}日这一天` }
  if (written < FIRST_DAY || written > LAST_DAY) return { fault: '年份不对，请核对日期' }
  return { until: endOf(written, time), whole: time === '', sure }
}

/** The next such day from when it was written on; null for one that never is. */
function nextYear(writtenOn: DayString, month: string, day: string): string {
  const year = writtenOn.slice(0, 4)
  return `${year}-${two(month)}-${two(day)}` < writtenOn ? String(Number(year) + 1) : year
}

/**
 * Until when: `2026年12月8日`, `2026.12.8 17:30`, `12月8日下午5点`, `46364`, `长期有效`. A day alone ends when it does, by
 * 北京时间. Which number is the day, and which year is meant, is never guessed.
 */
export function readDeadline(text: string, { writtenOn, order }: DeadlineContext): DeadlineReading {
  const words = text.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(LEAD, '').replace(TRAIL, '').trim()
  if (NONE.test(words)) return { until: null }
  if (COUNTED.test(words)) {
    const [year = '', month = '', day = ''] = addDays(COUNTED_FROM, Number(words)).split('-')
    return of(year, month, day, '', false)
  }
  const full = FULL.exec(words) ?? RUN.exec(words)
  if (full !== null) return of(full[1] ?? '', full[2] ?? '', full[3] ?? '', full[4] ?? '', true)
  const turned = TURNED.exec(words)
  if (turned !== null) {
    const [, first = '', second = '', year = '', rest = ''] = turned
    const known = orderOf(words) ?? order
    if (known === null) return { unknown: 'order' }
    return known === 'day-first' ? of(year, second, first, rest, false) : of(year, first, second, rest, false)
  }
  const [, month, day, rest = ''] = SHORT.exec(words) ?? []
  if (month === undefined || day === undefined) return { unknown: 'words' }
  if (writtenOn === null) return { unknown: 'year' }
  return of(nextYear(writtenOn, month, day), month, day, rest, false)
}

/** Which number can only be the day: 20/11/2026; null where either could, and where there are none. */
export function orderOf(text: string): DayOrder | null {
  const [, first, second] = TURNED.exec(text.normalize('NFKC').trim()) ?? []
  if (first === undefined || second === undefined) return null
  if (Number(first) > 12) return 'day-first'
  return Number(second) > 12 ? 'month-first' : null
}

/** The one order a whole column is written in, where some of its cells can be read in one way only; null: ask. */
export function orderIn(texts: readonly string[]): DayOrder | null {
  const named = new Set(texts.flatMap((text) => orderOf(text) ?? []))
  const [only] = named
  return named.size === 1 && only !== undefined ? only : null
}
