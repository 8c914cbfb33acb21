import { createRequire } from 'node:module'
import {
  FIRST_DAY,
  LAST_DAY,
  ordinaryWeeks,
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
  /** Reads and then uses; one at a time, so that what was read first is never used last. */
  reload(read: () => Promise<CalendarEntries>): Promise<void>
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

/** What the law says of the years that aren't announced yet, then what is announced. */
function* builtIn(): Generator<[DayString, DayKind]> {
  for (let year = Number(FIRST_DAY.slice(0, 4)); year <= Number(LAST_DAY.slice(0, 4)); year += 1)
    if (!libraryKnows(year)) for (const day of statutoryDays(year)) yield [day, 'off']
  for (const day of Object.keys(announced.holidays)) yield [day, 'off']
  for (const day of Object.keys(announced.workdays)) yield [day, 'working']
}

const BUILT_IN = withEntries(ordinaryWeeks(), new Map(builtIn()))
const BUILT_IN_REVISION = `${Object.keys(announced.holidays).length}-${Object.keys(announced.workdays).length}`

export function createCalendar(): Calendar {
  let entries: CalendarEntries = { overrides: new Map(), confirmedYears: new Set(), revision: '' }
  const isProvisional = (year: number) => !libraryKnows(year) && !entries.confirmedYears.has(year)
  let counted = workingCalendar(BUILT_IN, isProvisional)
  let reading = Promise.resolve()
  const use = (next: CalendarEntries) => {
    entries = next
    counted = workingCalendar(withEntries(BUILT_IN, next.overrides), isProvisional)
  }
  return {
    use,
    reload: (read) => {
      const done = reading.then(read).then(use)
      reading = done.catch(() => undefined)
      return done
    },
    revision: () => `${BUILT_IN_REVISION}/${entries.revision}`,
    kindOf: (day) => counted.kindOf(day),
    isWorkingDay: (day) => counted.isWorkingDay(day),
    isProvisional,
    countThrough: (day) => counted.countThrough(day),
    dayOfCount: (count) => counted.dayOfCount(count),
  }
}
