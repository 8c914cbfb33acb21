import { createRequire } from 'node:module'
import {
  kindTable,
  weekdayIndex,
  withEntries,
  workingCalendar,
  type DayKind,
  type DayString,
  type WorkingCalendar,
} from '@talent/contract/calendar'
import { statutoryDays } from './statutory-days.ts'

/** What the district's coordinators entered. */
export interface CalendarEntries {
  readonly overrides: ReadonlyMap<DayString, DayKind>
  readonly confirmedYears: ReadonlySet<number>
  /** Names what they say: what was computed under another one has to be computed again. */
  readonly revision: string
}

/** The calendar in force: asked often, so it answers at once from what was last read. */
export interface Calendar extends WorkingCalendar {
  /** After an entry was made, here or in another copy of the process. */
  use(entries: CalendarEntries): void
  /** Names the announced days and the entries it counts by. */
  revision(): string
}

/**
 * The library's data, not its functions: these parse a day as midnight UTC and read it in the server's own zone, so
 * that west of UTC 88 days of 2026 are wrong.
 */
const announced = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as {
  holidays: Record<DayString, string>
  workdays: Record<DayString, string>
}

/** Before its first year nothing is announced, and nothing will be. */
const FIRST_ANNOUNCED = 2004
/** Whether the library has the year's arrangement; 国庆 is in every one of them. */
export const libraryKnows = (year: number): boolean =>
  year < FIRST_ANNOUNCED || `${year}-10-01` in announced.holidays

const statutory = new Map<number, ReadonlySet<DayString>>()
function isStatutory(day: DayString): boolean {
  const year = Number(day.slice(0, 4))
  const days = statutory.get(year) ?? new Set(statutoryDays(year))
  statutory.set(year, days)
  return days.has(day)
}

/** What is announced; of a year that isn't, what the law says. */
function builtIn(day: DayString): DayKind {
  if (day in announced.workdays) return 'working'
  if (day in announced.holidays) return 'off'
  if (!libraryKnows(Number(day.slice(0, 4))) && isStatutory(day)) return 'off'
  const weekday = weekdayIndex(day)
  return weekday === 0 || weekday === 6 ? 'off' : 'working'
}

const BUILT_IN = kindTable(builtIn)
const BUILT_IN_REVISION = `${Object.keys(announced.holidays).length}-${Object.keys(announced.workdays).length}`

export function createCalendar(): Calendar {
  let entries: CalendarEntries = { overrides: new Map(), confirmedYears: new Set(), revision: '' }
  const isProvisional = (year: number) => !libraryKnows(year) && !entries.confirmedYears.has(year)
  let counted = workingCalendar(BUILT_IN, isProvisional)
  return {
    use: (next) => {
      entries = next
      counted = workingCalendar(withEntries(BUILT_IN, next.overrides), isProvisional)
    },
    revision: () => `${BUILT_IN_REVISION}/${entries.revision}`,
    kindOf: (day) => counted.kindOf(day),
    isWorkingDay: (day) => counted.isWorkingDay(day),
    isProvisional,
    countThrough: (day) => counted.countThrough(day),
    dayOfCount: (count) => counted.dayOfCount(count),
  }
}
