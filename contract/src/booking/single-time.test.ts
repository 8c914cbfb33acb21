import * as v from 'valibot'
import { hoursOf, NO_PATTERN, patternFaults, SingleTime } from './pattern.ts'
import { slotsOn } from './slots.ts'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'

const TIME = {
  ...{ day: '2026-11-28', from: '09:30', to: '10:15', capacity: 2 },
  ...{ channel: 'in-person' as const, place: '科创园 3 号楼' },
}
const faultsOf = (over: object) =>
  v.safeParse(SingleTime, { ...TIME, ...over }).issues?.map(({ message }) => message) ?? []

it('makes exactly one time, on a Saturday too', () => {
  const pattern = { ...NO_PATTERN, extra: [hoursOf(TIME)] }
  expect(patternFaults(pattern)).toEqual([])
  expect(slotsOn(calendar, pattern, TIME.day)).toEqual([
    {
      ...{ startsAt: '2026-11-28T09:30:00+08:00', endsAt: '2026-11-28T10:15:00+08:00' },
      ...{ capacity: 2, channel: 'in-person', place: '科创园 3 号楼' },
    },
  ])
})

it.each([
  [{ to: '09:00' }, '结束时间要晚于开始时间'],
  [{ to: '09:35' }, '每次 10 到 240 分钟'],
  [{ to: '18:00' }, '每次 10 到 240 分钟'],
  [{ capacity: 0 }, '每个时段 1 到 50 人'],
])('%o is no time', (over, said) => expect(faultsOf(over)).toEqual([said]))
