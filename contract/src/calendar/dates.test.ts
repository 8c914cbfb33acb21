import fc from 'fast-check'
import {
  addDays,
  addMonths,
  chinaInstant,
  chinaSeconds,
  chinaTime,
  compareInstants,
  FIRST_DAY,
  instantAfter,
  isCalendarDay,
  weekdayIndex,
} from './dates.ts'

/** The same by hand, in milliseconds: no library, no zone. */
const DAY_MS = 86_400_000
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const EPOCH = { from: new Date('1950-01-01T00:00:00Z'), to: new Date('2150-01-01T00:00:00Z') }
const instants = fc.date({ min: EPOCH.from, max: EPOCH.to, noInvalidDate: true })
const days = instants.map((date) => date.toISOString().slice(0, 10))

test('days are added and named as by hand', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
      const start = Date.parse(`${day}T00:00:00Z`)
      expect(addDays(day, count)).toBe(dayAt(start + count * DAY_MS))
      expect(addDays(addDays(day, count), -count)).toBe(day)
      expect(weekdayIndex(day)).toBe(new Date(start).getUTCDay())
      expect(isCalendarDay(day)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('an instant is told by the clock in China as by hand, and back', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -4000, max: 4000 }), (at, count) => {
      const wall = new Date(at.getTime() + 8 * 3_600_000).toISOString()
      const { day, time } = chinaTime(at)
      expect(`${day}T${time}`).toBe(wall.slice(0, 16))
      expect(chinaTime(at.toISOString())).toEqual({ day, time })
      expect(chinaSeconds(at)).toBe(wall.slice(11, 19))
      expect(chinaTime(chinaInstant(day, time))).toEqual({ day, time })
      expect(instantAfter(at, count).getTime()).toBe(at.getTime() + count * DAY_MS)
      expect(compareInstants(at, instantAfter(at, 1))).toBeLessThan(0)
    }),
    { numRuns: 1000 },
  )
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', 'today', ''])(
  '“%s” is no day',
  (day) => expect(isCalendarDay(day)).toBe(false),
)

test('what no date can hold is the first day; what is no instant is refused', () => {
  expect(addDays('nonsense', 1)).toBe(FIRST_DAY)
  expect(addDays('2026-01-01', 1e12)).toBe(FIRST_DAY)
  expect(() => chinaTime('nonsense')).toThrow(RangeError)
})

test('so many months later it is the same day of the month, or that month’s last', () => {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  fc.assert(
    fc.property(days, fc.integer({ min: -1_500, max: 1_500 }), (day, months) => {
      const then = addMonths(day, months)
      expect(isCalendarDay(then)).toBe(true)
      expect(monthOf(then) - monthOf(day)).toBe(months)
      if (then.slice(8) === day.slice(8)) return
      expect(then.slice(8) < day.slice(8)).toBe(true)
      expect(addDays(then, 1).slice(8)).toBe('01')
    }),
    { numRuns: 2_000 },
  )
})

test('so many months that no date can hold them are the first day', () => {
  for (const months of [1e9, -1e9, Infinity, NaN]) expect(addMonths('2026-11-27', months)).toBe('2000-01-01')
})
