import { addDays, weekdayIndex, type DayString } from '@talent/contract/calendar'

export interface Month {
  year: number
  month: number
}

/** What a sheet of six weeks shows. */
const SHEET = 42
const WEEK = 7

const twoDigits = (value: number) => String(value).padStart(2, '0')
export const dayString = ({ year, month, date }: Month & { date: number }): DayString =>
  `${year}-${twoDigits(month)}-${twoDigits(date)}`

export const monthOf = (day: DayString): Month => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
})

export const isSameMonth = (a: Month, b: Month) => a.year === b.year && a.month === b.month

/** The Monday a month's sheet begins with. */
function firstOnSheet(month: Month): DayString {
  const first = dayString({ ...month, date: 1 })
  return addDays(first, -((weekdayIndex(first) + 6) % WEEK))
}

/** Those of the days that stand on the sheet of a month, its neighbours' days at both ends included. */
export function onSheet(month: Month, days: readonly DayString[]): DayString[] {
  const first = firstOnSheet(month)
  const last = addDays(first, SHEET - 1)
  return days.filter((day) => day >= first && day <= last)
}

/** The weeks of a month's sheet with something to choose, counted from 1; all six when there is nothing. */
export function weeksWith(month: Month, days: readonly DayString[]): { from: number; to: number } {
  const shown = onSheet(month, days)
  const first = firstOnSheet(month)
  const weeks = Array.from({ length: SHEET / WEEK }, (_, index) => index + 1).filter((week) =>
    shown.some((day) => day >= addDays(first, (week - 1) * WEEK) && day < addDays(first, week * WEEK)),
  )
  return { from: weeks[0] ?? 1, to: weeks[weeks.length - 1] ?? SHEET / WEEK }
}

/** `2026年11月`; with the next month's when days of it are to choose too: `2026年11月至12月`. */
export function sheetTitle(month: Month, days: readonly DayString[]): string {
  const shown = onSheet(month, days).map(monthOf)
  const [first, last] = [shown[0] ?? month, shown[shown.length - 1] ?? month]
  const title = `${first.year}年${first.month}月`
  if (isSameMonth(first, last)) return title
  return `${title}至${first.year === last.year ? '' : `${last.year}年`}${last.month}月`
}

/** Where an arrow key leads from a day: the next or last one to choose, or the nearest to it a week away. */
export function dayByKey(key: string, from: DayString, days: readonly DayString[]): DayString | undefined {
  const at = days.indexOf(from)
  const [before, after] = [days.slice(0, at).reverse(), days.slice(at + 1)]
  switch (key) {
    case 'ArrowLeft':
      return before[0]
    case 'ArrowRight':
      return after[0]
    case 'ArrowUp':
      return before.find((day) => day <= addDays(from, -WEEK)) ?? before[before.length - 1]
    case 'ArrowDown':
      return after.find((day) => day >= addDays(from, WEEK)) ?? after[after.length - 1]
    case 'Home':
      return days[0]
    case 'End':
      return days[days.length - 1]
    default:
      return undefined
  }
}
