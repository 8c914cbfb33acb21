import fc from 'fast-check'
import { addDays } from '@talent/contract/calendar'
import { endInWords } from '@talent/contract/notice-editor'
import { orderIn, readDeadline, type DayOrder } from './deadline.ts'

const written = { writtenOn: '2026-11-20', order: null }
const unwritten = { writtenOn: null, order: null }

test.each([
  ['2026年12月8日', '2026-12-08 24:00'],
  ['2026.12.8', '2026-12-08 24:00'],
  ['2026/12/08', '2026-12-08 24:00'],
  ['20261208', '2026-12-08 24:00'],
  ['2026-12-08 17:30', '2026-12-08 17:30'],
  ['2026年12月8日（周二）17:30', '2026-12-08 17:30'],
  ['２０２６年１２月８日 17时30分', '2026-12-08 17:30'],
  ['截至2026年12月8日17:30前', '2026-12-08 17:30'],
  ['报名截止时间：2026年12月8日下午5点', '2026-12-08 17:00'],
  ['2026-12-08 24:00', '2026-12-08 24:00'],
  ['46364', '2026-12-08 24:00'],
  ['12月8日17:30', '2026-12-08 17:30'],
  ['12月8日', '2026-12-08 24:00'],
  // Written in November, the third of January is the next one.
  ['1月3日', '2027-01-03 24:00'],
  ['20/11/2026', '2026-11-20 24:00'],
  ['11/20/2026', '2026-11-20 24:00'],
])('%s ends at %s', (text, ends) => {
  const reading = readDeadline(text, written)
  expect('until' in reading && reading.until !== null && endInWords(reading.until)).toBe(ends)
})

test.each([
  ['长期有效', { until: null }],
  ['招满为止', { until: null }],
  ['2026-13-04', { fault: '没有 2026年13月4日这一天' }],
  ['2026年2月30日', { fault: '没有 2026年2月30日这一天' }],
  ['1026-12-08', { fault: '年份不对，请核对日期' }],
  ['03/04/2026', { unknown: 'order' }],
  ['12月8日', { unknown: 'year' }],
  ['下周五', { unknown: 'words' }],
  ['2026-12-08 25:00', { unknown: 'words' }],
  ['2026-12-08到15日', { unknown: 'words' }],
  ['2026.12', { unknown: 'words' }],
])('of %s nothing is guessed', (text, reading) => {
  expect(readDeadline(text, unwritten)).toEqual(reading)
})

test('a column says by one cell what all are written in, unless another says otherwise', () => {
  expect(orderIn(['03/04/2026', '20/11/2026'])).toBe('day-first')
  expect(orderIn(['03/04/2026', '11/20/2026'])).toBe('month-first')
  expect(orderIn(['03/04/2026', '05/06/2026'])).toBeNull()
  expect(orderIn(['20/11/2026', '11/20/2026'])).toBeNull()
})

const DAY = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
const ORDER = fc.constantFrom<DayOrder>('day-first', 'month-first')

test('a day in any of its shapes is that day', () => {
  const shapes: ((y: string, m: string, d: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
    (y, m, d) => `${y}.${Number(m)}.${Number(d)}`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}${m}${d}`,
  ]
  fc.assert(
    fc.property(DAY, fc.constantFrom(...shapes), (day, shape) => {
      const [y = '', m = '', d = ''] = day.split('-')
      const reading = readDeadline(shape(y, m, d), unwritten)
      expect('until' in reading && endInWords(reading.until ?? '')).toBe(`${day} 24:00`)
    }),
  )
})

test('what is a day in either order is never read without being told the order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), ORDER, (a, b, order) => {
      const text = `${a}/${b}/2026`
      expect(readDeadline(text, unwritten)).toEqual({ unknown: 'order' })
      expect('until' in readDeadline(text, { writtenOn: null, order })).toBe(true)
    }),
  )
})

test('any words are read or aren’t, and never throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789年月日:./- 上下午点截至前（）周五长') }),
      (text) => {
        expect(readDeadline(text, written)).toBeDefined()
      },
    ),
  )
})
