import { getMe } from '@talent/contract/me'
import { answer } from '@/testing/answer'
import { startClock } from './clock'
import { dueLabel, greeting, momentLabel, threadDay, todayInChina } from './dates'
import { call } from './request'

const SERVER = '2026-11-24T17:30:00+08:00'
const answered = async (at: string, name = 'Date') => {
  answer(200, {}, { [name]: new Date(at).toUTCString() })
  await call(getMe, {})
}

test.each([
  ['a day behind', '2026-11-23T17:30:00+08:00'],
  ['a day ahead', '2026-11-25T17:30:00+08:00'],
  ['years behind', '1970-01-01T00:00:00Z'],
])('on a phone %s today is the server’s, from the first answer on', async (_, phone) => {
  jest.setSystemTime(new Date(phone))
  await answered(SERVER)
  expect([
    todayInChina(),
    greeting(),
    dueLabel('2026-11-24'),
    threadDay(SERVER),
    momentLabel(SERVER),
  ]).toEqual(['2026-11-24', '下午好', '今天 18:00 前', '今天', '今天 17:30'])
  jest.setSystemTime(new Date(Date.parse(phone) + 7 * 3_600_000))
  expect(todayInChina()).toBe('2026-11-25')
})

test('what the last start knew holds until the first answer', async () => {
  jest.setSystemTime(new Date('2026-11-23T17:30:00+08:00'))
  const keep = jest.fn<void, [number]>()
  startClock(null, keep)
  expect(todayInChina()).toBe('2026-11-23')
  await answered(SERVER, 'date')
  await answered(SERVER, 'date')
  expect(keep.mock.calls).toEqual([[24 * 3_600_000]])
  startClock(24 * 3_600_000, keep)
  expect(todayInChina()).toBe('2026-11-24')
})

test('an answer kept for a while doesn’t put the clock back; a clock that is set right is noticed', async () => {
  jest.setSystemTime(new Date('2026-11-23T23:59:50+08:00'))
  await answered('2026-11-25T00:00:20+08:00')
  await answered('2026-11-24T23:59:40+08:00')
  expect(todayInChina()).toBe('2026-11-25')
  jest.setSystemTime(new Date('2026-11-24T23:58:00+08:00'))
  await answered('2026-11-24T23:58:00+08:00')
  expect(todayInChina()).toBe('2026-11-24')
})

test('an answer without a time, or with none that can be read, changes nothing', async () => {
  await answered(SERVER)
  answer(200, {})
  await call(getMe, {})
  answer(200, {}, { date: 'yesterday' })
  await call(getMe, {})
  expect(todayInChina()).toBe('2026-11-24')
})
