import { FIRST_DAY, LAST_DAY, type DayString } from './dates.ts'
import { clampDay, DAY_KINDS, type DayKind, type WorkingCalendar } from './working-days.ts'

const DAY_MS = 86_400_000
const FIRST = Date.parse(`${FIRST_DAY}T00:00:00Z`) / DAY_MS
const DAYS = Date.parse(`${LAST_DAY}T00:00:00Z`) / DAY_MS - FIRST + 1

const OFF = DAY_KINDS.indexOf('off')
const indexOf = (day: DayString): number => Date.parse(`${clampDay(day)}T00:00:00Z`) / DAY_MS - FIRST
const dayAt = (index: number): DayString => new Date((FIRST + index) * DAY_MS).toISOString().slice(0, 10)

/** The kind of every day from `FIRST_DAY` to `LAST_DAY`, one byte each. */
export type KindTable = Uint8Array

/** 1970-01-01 was a Thursday. */
const weekdayAt = (index: number): number => (FIRST + index + 4) % 7

/** Saturdays and Sundays off, all others working. By arithmetic: a day of 36,525 parsed each would be a third of a second. */
export const ordinaryWeeks = (): KindTable =>
  Uint8Array.from({ length: DAYS }, (_, index) =>
    DAY_KINDS.indexOf(weekdayAt(index) === 0 || weekdayAt(index) === 6 ? 'off' : 'working'),
  )

/** The table with some days entered differently; a day outside it changes nothing. */
export function withEntries(table: KindTable, entries: ReadonlyMap<DayString, DayKind>): KindTable {
  const changed = table.slice()
  for (const [day, kind] of entries)
    if (clampDay(day) === day) changed[indexOf(day)] = DAY_KINDS.indexOf(kind)
  return changed
}

/**
 * A calendar over the table. Working days are summed up once (146 KB for a hundred years), so that a promise of ten
 * days and a date a thousand years off cost the same: two readings of an array, or a binary search in it.
 */
export function workingCalendar(table: KindTable, isProvisional: (year: number) => boolean): WorkingCalendar {
  const counts = new Int32Array(DAYS)
  let sum = 0
  for (let index = 0; index < DAYS; index += 1) {
    if (table[index] !== OFF) sum += 1
    counts[index] = sum
  }
  const kindOf = (day: DayString): DayKind =>
    clampDay(day) === day ? (DAY_KINDS[table[indexOf(day)] ?? OFF] ?? 'off') : 'off'
  return {
    kindOf,
    isWorkingDay: (day) => kindOf(day) !== 'off',
    isProvisional,
    countThrough: (day) => counts[indexOf(day)] ?? 0,
    dayOfCount(count) {
      let [low, high] = [0, DAYS - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((counts[middle] ?? 0) < count) low = middle + 1
        else high = middle
      }
      return dayAt(low)
    },
  }
}
