import { dayByKey, onSheet, sheetTitle, weeksWith } from './weeks'

const november = { year: 2026, month: 11 }
const FIVE = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01']

test('the sheet of a month begins on a Monday and shows the first days of the next month', () => {
  expect(onSheet(november, ['2026-10-25', '2026-10-26', ...FIVE, '2026-12-06', '2026-12-07'])).toEqual([
    '2026-10-26',
    ...FIVE,
    '2026-12-06',
  ])
})

test('only its weeks with something to choose stand there', () => {
  expect(weeksWith(november, FIVE)).toEqual({ from: 5, to: 6 })
  expect(weeksWith(november, ['2026-11-01'])).toEqual({ from: 1, to: 1 })
  expect(weeksWith({ year: 2027, month: 2 }, ['2027-02-01', '2027-02-28'])).toEqual({ from: 1, to: 4 })
  expect(weeksWith(november, [])).toEqual({ from: 1, to: 6 })
})

test('its title names both months, and both years, of the days to choose', () => {
  expect(sheetTitle(november, FIVE)).toBe('2026年11月至12月')
  expect(sheetTitle(november, FIVE.slice(0, 3))).toBe('2026年11月')
  expect(sheetTitle({ year: 2026, month: 12 }, ['2026-12-31', '2027-01-04'])).toBe('2026年12月至2027年1月')
})

test.each([
  ['ArrowRight', '2026-11-27', '2026-11-30'],
  ['ArrowLeft', '2026-11-30', '2026-11-27'],
  ['ArrowDown', '2026-11-25', '2026-12-01'],
  ['ArrowUp', '2026-12-01', '2026-11-25'],
  ['Home', '2026-11-30', '2026-11-25'],
  ['End', '2026-11-25', '2026-12-01'],
  ['ArrowRight', '2026-12-01', undefined],
  ['ArrowLeft', '2026-11-25', undefined],
  ['Enter', '2026-11-25', undefined],
])('%s goes from %s to %s', (key, from, to) => expect(dayByKey(key, from, FIVE)).toBe(to))

test('a day exactly a week away is the one below', () => {
  const days = ['2026-11-23', '2026-11-24', '2026-11-30', '2026-12-01']
  expect(dayByKey('ArrowDown', '2026-11-23', days)).toBe('2026-11-30')
  expect(dayByKey('ArrowUp', '2026-12-01', days)).toBe('2026-11-24')
})
