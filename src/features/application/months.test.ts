import { monthSpan, workedWords } from './months'

test('a span of months in words', () => {
  expect(monthSpan({ from: '2020-07', until: '2022-08' })).toBe('2020年7月 – 2022年8月')
  expect(monthSpan({ from: '2022-09', until: null })).toBe('2022年9月至今')
})

test.each([
  [
    'two after each other',
    [
      ['2020-07', '2022-08'],
      ['2022-09', null],
    ],
    '6 年 5 个月',
  ],
  [
    'two at once',
    [
      ['2022-01', '2022-12'],
      ['2022-01', '2022-06'],
    ],
    '1 年',
  ],
  ['this month alone', [['2026-11', null]], '1 个月'],
] as const)('%s', (_, jobs, words) => {
  expect(
    workedWords(
      jobs.map(([from, until]) => ({ from, until })),
      '2026-11',
    ),
  ).toBe(words)
})
