import { testCalendar as calendar } from './test-calendar.ts'
import {
  addWorkingDays,
  chinaInstant,
  chinaTime,
  firstWorkingDay,
  workingDayOf,
  workingDaysBetween,
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
    ['after closing time, the next one', '2026-11-20T18:01:00+08:00', '2026-11-23'],
    ['on a day off, the next one', '2026-11-21T09:00:00+08:00', '2026-11-23'],
    ['on a make-up Saturday, that day', '2026-10-10T09:00:00+08:00', '2026-10-10'],
  ])('an instant belongs to one: %s', (_name, instant, day) => {
    expect(workingDayOf(calendar, instant)).toBe(day)
  })
})
