import { addDays, addMonths, mondayOf, type DayString } from '@talent/contract/calendar'

/** The weeks a month is in, from Monday to Sunday, with the days before and after it that fill them. */
export function monthGrid(month: string): DayString[][] {
  const first = `${month}-01`
  const last = addDays(addMonths(first, 1), -1)
  const weeks: DayString[][] = []
  for (let start = mondayOf(first); start <= last; start = addDays(start, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((more) => addDays(start, more)))
  return weeks
}

export const monthAfter = (month: string, months: number): string =>
  addMonths(`${month}-01`, months).slice(0, 7)
