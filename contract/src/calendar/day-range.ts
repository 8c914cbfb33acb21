import * as v from 'valibot'
import { isOurDay, NOT_OUR_DAY } from '../common.ts'
import { tidyNumber } from '../tidy-number.ts'
import { addDays, type DayString } from './dates.ts'

const RELATIVE = /^today(?:([+-]\d{1,5}))?$/

/** The end of a range as data: a day, or one counted from today (`today`, `today+365`). */
export const DayBound = v.pipe(
  v.string(),
  v.check((bound) => RELATIVE.test(bound) || isOurDay(bound), 'a day or today±days'),
)

/** Where a use of a day begins and ends, both included; what isn't given is open. */
export interface DayRange {
  readonly from?: string | null
  readonly to?: string | null
}

export function dayOfBound(bound: string, today: DayString): DayString {
  const relative = RELATIVE.exec(bound)
  return relative === null ? bound : addDays(today, Number(relative[1] ?? 0))
}

const inWords = (day: DayString, today: DayString) => {
  const [year, month, date] = day.split('-').map(Number)
  return day === today ? '今天' : ` ${year} 年 ${month} 月 ${date} 日`
}

/** What is wrong with a day for its use, as a sentence that says what to do, or null. */
export function dayFault(day: string, label: string, range: DayRange, today: DayString): string | null {
  if (!isOurDay(day)) return NOT_OUR_DAY
  const from = range.from ? dayOfBound(range.from, today) : null
  const to = range.to ? dayOfBound(range.to, today) : null
  if (from !== null && day < from) return `${label}不能早于${inWords(from, today)}，请核对`
  if (to !== null && day > to) return `${label}不能晚于${inWords(to, today)}，请核对`
  return null
}

/** `2026-11` as it is read. */
export const monthInWords = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

const paddedMonth = (_: string, year: string, month: string) => `${year}-${month.padStart(2, '0')}`

/** A month as kept, however it was typed: some browsers have no picker of months. */
export const tidyMonth = (typed: string): string =>
  tidyNumber(typed).replace(/^(\d{4})[年./-]?(\d{1,2})月?$/, paddedMonth)

/** As `dayFault`, of a month `2026-11`: one that a bound falls into is within it. */
export function monthFault(month: string, label: string, range: DayRange, today: DayString): string | null {
  if (!isOurDay(`${month}-01`)) return NOT_OUR_DAY
  const from = range.from ? dayOfBound(range.from, today).slice(0, 7) : null
  const to = range.to ? dayOfBound(range.to, today).slice(0, 7) : null
  const words = (bound: string) => (bound === today.slice(0, 7) ? '本月' : ` ${monthInWords(bound)}`)
  if (from !== null && month < from) return `${label}不能早于${words(from)}，请核对`
  if (to !== null && month > to) return `${label}不能晚于${words(to)}，请核对`
  return null
}
