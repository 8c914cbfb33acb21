import { monthAfter, monthGrid } from './month-grid'

test.each([
  ['2026-12', 5, '2026-11-30', '2027-01-03'],
  ['2027-02', 4, '2027-02-01', '2027-02-28'],
  ['2026-11', 6, '2026-10-26', '2026-12-06'],
  ['2028-02', 5, '2028-01-31', '2028-03-05'],
])('%s is %i weeks, from Monday to Sunday', (month, weeks, first, last) => {
  const grid = monthGrid(month)
  expect(grid).toHaveLength(weeks)
  expect(grid.every((week) => week.length === 7)).toBe(true)
  expect([grid[0]?.[0], grid[weeks - 1]?.[6]]).toEqual([first, last])
})

test('a month on and back goes over the year', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
})
