import { createCalendar, libraryKnows } from './working-days.ts'

describe('working calendar', () => {
  it.each([
    ['2026-10-01', false, '国庆'],
    ['2026-10-10', true, '调休上班的周六'],
    ['2026-02-17', false, '春节'],
    ['2026-11-24', true, '周二'],
    ['2026-11-28', false, '周六'],
  ])('%s works: %s (%s)', (day, working) => {
    expect(createCalendar().isWorkingDay(day)).toBe(working)
  })

  it('says that 2027 is provisional: the library answers plain weekdays for it without a word', () => {
    const calendar = createCalendar()
    expect(libraryKnows(2026)).toBe(true)
    expect(libraryKnows(2027)).toBe(false)
    expect(calendar.isWorkingDay('2027-10-01')).toBe(true)
    expect(calendar.isProvisional(2026)).toBe(false)
    expect(calendar.isProvisional(2027)).toBe(true)
  })

  it('follows what a coordinator entered, and is no longer provisional once the year is confirmed', () => {
    const calendar = createCalendar()
    calendar.use({
      overrides: new Map([
        ['2027-10-01', false],
        ['2027-10-09', true],
      ]),
      confirmedYears: new Set([2027]),
    })
    expect(calendar.isWorkingDay('2027-10-01')).toBe(false)
    expect(calendar.isWorkingDay('2027-10-09')).toBe(true)
    expect(calendar.isProvisional(2027)).toBe(false)
    expect(calendar.isProvisional(2028)).toBe(true)
  })
})
