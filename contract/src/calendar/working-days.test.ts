import fc from 'fast-check'
import { HALF_DAY, testCalendar as calendar } from './test-calendar.ts'
import { addDays, chinaInstant, chinaTime } from './dates.ts'
import {
  addWorkingDays,
  firstWorkingDay,
  isProvisionalSpan,
  isUsableDay,
  workingDayOf,
  workingDaysBetween,
  workingDaysLeft,
} from './working-days.ts'

describe('a clock in China', () => {
  it.each([
    ['2026-11-17T06:36:00.000Z', '2026-11-17', '14:36'],
    ['2026-11-17T16:00:00Z', '2026-11-18', '00:00'],
    ['2026-12-31T23:30:00+08:00', '2026-12-31', '23:30'],
  ])('%s is %s %s', (instant, day, time) => {
    expect(chinaTime(instant)).toEqual({ day, time })
  })

  it('writes an instant with its offset', () => {
    expect(new Date(chinaInstant('2026-11-18', '18:00')).toISOString()).toBe('2026-11-18T10:00:00.000Z')
  })
})

describe('working days', () => {
  it.each([
    ['over a weekend', '2026-11-20', 1, '2026-11-23'],
    ['from a Saturday', '2026-11-21', 1, '2026-11-23'],
    ['over the October holiday and onto the make-up Saturday', '2026-09-30', 3, '2026-10-10'],
    ['through a make-up Sunday', '2026-09-18', 1, '2026-09-20'],
    ['none', '2026-11-20', 0, '2026-11-20'],
  ])('adding %s', (_name, from, count, to) => {
    expect(addWorkingDays(calendar, from, count)).toBe(to)
  })

  it.each([
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-23', '2026-11-20', 0],
    ['2026-09-30', '2026-10-12', 4],
  ])('between %s and %s are %d', (from, to, count) => {
    expect(workingDaysBetween(calendar, from, to)).toBe(count)
  })

  it('the first one on or after a holiday', () => {
    expect(firstWorkingDay(calendar, '2026-10-01')).toBe('2026-10-08')
  })

  it.each([
    ['at closing time, still today', '2026-11-20T18:00:00+08:00', '2026-11-20'],
    ['a second after closing time, the next one', '2026-11-20T18:00:01+08:00', '2026-11-23'],
    ['after closing time, the next one', '2026-11-20T18:01:00+08:00', '2026-11-23'],
    ['at noon of a half day, still today', `${HALF_DAY}T12:00:00+08:00`, HALF_DAY],
    ['a second after noon of a half day, the next one', `${HALF_DAY}T12:00:01+08:00`, '2026-12-21'],
    ['on a day off, the next one', '2026-11-21T09:00:00+08:00', '2026-11-23'],
    ['on a make-up Saturday, that day', '2026-10-10T09:00:00+08:00', '2026-10-10'],
  ])('an instant belongs to one: %s', (_name, instant, day) => {
    expect(workingDayOf(calendar, instant)).toBe(day)
  })
})

it('what is due on a half day is over at noon', () => {
  expect(workingDaysLeft(calendar, `${HALF_DAY}T12:00:00+08:00`, HALF_DAY)).toBe(0)
  expect(workingDaysLeft(calendar, `${HALF_DAY}T12:00:01+08:00`, HALF_DAY)).toBe(-1)
})

it('counting by sums gives what counting day by day gives', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2023-01-01', n))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (from, span) => {
      const to = addDays(from, span)
      let walked = 0
      for (let d = addDays(from, 1); d <= to; d = addDays(d, 1)) if (calendar.isWorkingDay(d)) walked += 1
      expect(workingDaysBetween(calendar, from, to)).toBe(walked)
      let [reached, left] = [from, span % 60]
      while (left > 0) {
        reached = addDays(reached, 1)
        if (calendar.isWorkingDay(reached)) left -= 1
      }
      expect(addWorkingDays(calendar, from, span % 60)).toBe(reached)
    }),
  )
})

describe('a day no calendar knows', () => {
  it.each(['0001-01-01', '0026-12-10', '9999-12-31', '0000-00-00', '2026-02-31x', 'garbage', ''])(
    '%s is counted as the nearest day that it knows, and no further',
    (day) => {
      expect(isUsableDay(day)).toBe(false)
      for (const found of [
        addWorkingDays(calendar, day, 10),
        firstWorkingDay(calendar, day),
        addWorkingDays(calendar, '2026-11-24', 10_000_000),
      ])
        expect(isUsableDay(found)).toBe(true)
      expect(Math.abs(workingDaysLeft(calendar, '2026-11-24T10:00:00+08:00', day))).toBeLessThan(27_000)
      expect(workingDaysBetween(calendar, day, '2026-11-24')).toBeLessThan(27_000)
      expect(typeof isProvisionalSpan(calendar, day, '2026-11-24')).toBe('boolean')
    },
  )
})

describe('a count is provisional when any day counted through may still change', () => {
  it.each([
    ['before the last week of December', '2026-12-01', '2026-12-24', false],
    ['into the last days before a year nobody has announced', '2026-12-21', '2026-12-25', true],
    ['into that year', '2026-12-21', '2027-01-06', true],
    ['across it', '2026-12-01', '2028-01-06', true],
    ['within a year that is known', '2026-01-04', '2026-11-24', false],
  ])('%s', (_name, from, to, provisional) => {
    expect(isProvisionalSpan(calendar, from, to)).toBe(provisional)
  })
})
