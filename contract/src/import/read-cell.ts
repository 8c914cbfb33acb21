import { isOurDay } from '../common.ts'
import { NOT_OUR_DAY } from '../common.ts'
import { isCalendarDay } from '../calendar/dates.ts'

/** What a cell means, or what is wrong with it, as one reads it. */
export type CellValue<T> = { readonly value: T } | { readonly fault: string }

const DAY =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/
const two = (digits: string | undefined) => `0${digits ?? ''}`.slice(-2)

/**
 * 2026-11-20, 2026/11/20, 2026.11.20, 2026年11月20日, 20261120; a time beside it is left out. What may be the day or the
 * month is never guessed.
 */
export function readDay(text: string): CellValue<string> {
  const found = DAY.exec(text.replace(/\s+/g, ' ').trim())
  if (found === null) return { fault: '请写成 2026-11-20 这样的日期' }
  const [, year, ...parts] = found
  const [month, day] = parts.filter((one) => one !== undefined)
  const written = `${year ?? ''}-${two(month)}-${two(day)}`
  if (!isCalendarDay(written))
    return { fault: `没有 ${year ?? ''}年${Number(month)}月${Number(day)}日这一天` }
  return isOurDay(written) ? { value: written } : { fault: NOT_OUR_DAY }
}
