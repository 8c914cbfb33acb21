import chineseDays from 'chinese-days'
import type { DayString, WorkingCalendar } from '@talent/contract'

/** What the district's coordinators entered. */
export interface CalendarEntries {
  /** Day → offices work or not. */
  readonly overrides: ReadonlyMap<DayString, boolean>
  readonly confirmedYears: ReadonlySet<number>
}

/** The calendar in force: asked often, so it answers at once from what was last read. */
export interface Calendar extends WorkingCalendar {
  /** After an entry was made, here or (read now and then) in another copy of the process. */
  use(entries: CalendarEntries): void
}

const known = new Map<number, boolean>()
/** Whether the library has the year's arrangement: an unknown year has no named holiday at all. */
export function libraryKnows(year: number): boolean {
  const answer =
    known.get(year) ?? chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
  known.set(year, answer)
  return answer
}

export function createCalendar(): Calendar {
  let entries: CalendarEntries = { overrides: new Map(), confirmedYears: new Set() }
  return {
    use: (next) => void (entries = next),
    isWorkingDay: (day) => entries.overrides.get(day) ?? chineseDays.isWorkday(day),
    // The library silently answers plain weekdays for a year it doesn't know.
    isProvisional: (year) => !libraryKnows(year) && !entries.confirmedYears.has(year),
  }
}
