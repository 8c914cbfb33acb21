import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { addDays, FIRST_DAY, LAST_DAY, workingDayOf } from '@talent/contract/calendar'
import { clockOf } from '@talent/contract/service-request'
import { MOON_YEARS, statutoryDays } from '../src/lib/statutory-days.ts'
import { createCalendar } from '../src/lib/working-days.ts'

/** A process of its own, so that its time zone is really another one: prints what the calendar says. */
const calendar = createCalendar()
const kinds: string[] = []
for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) kinds.push(calendar.kindOf(day))
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

const workingDaysOf = (year: number) =>
  calendar.countThrough(`${year}-12-31`) - calendar.countThrough(`${year - 1}-12-31`)
const clocks = Array.from({ length: 365 }, (_, i) => {
  const at = `${addDays('2026-01-01', i)}T17:59:59+08:00`
  const history = [
    { event: 'submit', at },
    { event: 'accept', at },
  ] as const
  return [
    workingDayOf(calendar, at),
    clockOf(history, { acceptWithinWorkingDays: 1, promisedWorkingDays: 10 }, calendar, at),
  ]
})

interface ByMoon {
  getSolarDateFromLunar(day: string): { date: string }
  getSolarTerms(from: string, to: string): { date: string; term: string }[]
}
const moon = createRequire(import.meta.url)('chinese-days') as ByMoon
/** By the library's own reckoning, which is right under UTC only. */
const reckoned = MOON_YEARS.map((year) => {
  const spring = moon.getSolarDateFromLunar(`${year}-01-01`).date
  const clear = moon.getSolarTerms(`${year}-04-02`, `${year}-04-08`)
  return [
    ...['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`),
    ...[-1, 0, 1, 2].map((days) => addDays(spring, days)),
    clear.find(({ term }) => term === 'pure_brightness')?.date ?? '',
    ...['05-05', '08-15'].map((day) => moon.getSolarDateFromLunar(`${year}-${day}`).date),
  ].sort()
})

process.stdout.write(
  JSON.stringify({
    offset: new Date('2026-07-01T00:00:00Z').getTimezoneOffset(),
    kinds: digest(kinds),
    clocks: digest(clocks),
    workingDays2026: workingDaysOf(2026),
    statutory: digest(MOON_YEARS.map(statutoryDays)),
    reckoned: digest(reckoned),
  }),
)
