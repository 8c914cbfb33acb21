import {
  clockTime,
  dayLabel,
  dueLabel,
  greeting,
  momentLabel,
  monthDay,
  remainingLabel,
  threadDay,
  todayInChina,
} from './dates'

const TODAY = '2026-11-24'

describe('days', () => {
  test.each([
    ['2026-11-27', '11月27日 周五前'],
    ['2026-12-02', '12月2日 周三前'],
    ['2027-01-08', '2027年1月8日 周五前'],
    ['2026-11-24', '今天 18:00 前'],
  ])('the last day %s reads %s', (day, wording) => {
    expect(dueLabel(day, TODAY)).toBe(wording)
  })

  test('the year is shown only where it differs from today', () => {
    expect(monthDay('2026-01-05', TODAY)).toBe('1月5日')
    expect(monthDay('2025-12-31', TODAY)).toBe('2025年12月31日')
    expect(dayLabel('2026-11-29', TODAY)).toBe('11月29日 周日')
  })

  test.each([
    [3, '剩 3 个工作日'],
    [0, '今日到期'],
    [-2, '超期 2 个工作日'],
  ])('%i working days left reads %s', (days, wording) => {
    expect(remainingLabel(days)).toBe(wording)
  })
})

describe('instants are told by the clock in China', () => {
  test.each([
    ['2026-11-24T02:20:00Z', '今天 10:20'],
    ['2026-11-22T16:30:00Z', '昨天 0:30'],
    ['2026-11-20T00:52:00Z', '11月20日 8:52'],
    ['2025-11-20T00:52:00Z', '2025年11月20日 8:52'],
  ])('%s reads %s', (instant, wording) => {
    expect(momentLabel(instant, TODAY)).toBe(wording)
  })

  test('a day begins at midnight in China, wherever the phone is', () => {
    expect(todayInChina(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
    expect(todayInChina(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
    expect(clockTime('2026-11-23T16:05:00Z')).toBe('0:05')
  })

  test('a thread is divided by days', () => {
    expect(threadDay('2026-11-24T01:00:00Z', TODAY)).toBe('今天')
    expect(threadDay('2026-11-23T01:00:00Z', TODAY)).toBe('昨天')
    expect(threadDay('2026-11-17T01:00:00Z', TODAY)).toBe('11月17日 周二')
  })

  test.each([
    ['2026-11-24T00:00:00Z', '早上好'],
    ['2026-11-24T04:00:00Z', '中午好'],
    ['2026-11-24T06:00:00Z', '下午好'],
    ['2026-11-24T12:00:00Z', '晚上好'],
    ['2026-11-24T18:00:00Z', '夜深了'],
  ])('at %s one says %s', (instant, wording) => {
    expect(greeting(new Date(instant))).toBe(wording)
  })
})
