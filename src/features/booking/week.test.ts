import type { Booking, HostSchedule } from '@talent/contract/booking'
import { mondayOf } from '@talent/contract/calendar'
import { openingMonday, weekLabel, weekOf } from './week'

const at = (day: number, time: string) => `2026-11-${day}T${time}:00+08:00`
const slot = (day: number, time: string, free: number) => ({
  startsAt: at(day, time),
  endsAt: at(day, '18:00'),
  channel: 'phone' as const,
  place: '',
  free,
})
const booking = (guest: string, more: Partial<Booking>): Booking =>
  ({ id: guest, guest, title: '子女入学', state: 'booked', time: null, preferences: [], ...more }) as Booking

const SCHEDULE: HostSchedule = {
  hosts: [],
  hostId: 'lin',
  version: 1,
  pattern: {
    weekly: [],
    extra: [],
    closed: [
      { day: '2026-11-27', from: '14:00', to: '16:00', note: '请假' },
      { day: '2026-11-25', from: null, to: null, note: '会议' },
    ],
  },
  slots: [
    slot(24, '09:00', 2),
    slot(26, '09:00', 1),
    slot(26, '09:30', 2),
    slot(26, '14:00', 0),
    slot(26, '15:00', 1),
    slot(30, '09:00', 5),
  ],
  bookings: [
    booking('周予安', { time: slot(26, '14:30', 0) }),
    booking('何景川', { time: slot(26, '10:00', 0) }),
    booking('沈砚秋', { time: slot(26, '10:30', 0) }),
    booking('高若渝', { state: 'preferred', preferences: [slot(26, '15:00', 1), slot(30, '09:00', 1)] }),
  ],
}

const week = weekOf(SCHEDULE, '2026-11-23', at(24, '14:32'))

test.each([
  ['2026-11-24', 9, { kind: 'none' }, 'a time that has begun is no longer on offer'],
  ['2026-11-26', 9, { kind: 'free', places: 3 }, 'the places of all times within the hour'],
  ['2026-11-26', 10, { kind: 'several', people: 2, free: 0 }, 'more than one person'],
  ['2026-11-26', 14, { kind: 'booked', who: '周予安', about: '子女入学' }, 'one person'],
  ['2026-11-26', 15, { kind: 'preferred', who: '高若渝' }, 'whoever waits for an answer comes first'],
  ['2026-11-27', 14, { kind: 'closed', note: '请假' }, 'closed from two to four'],
  ['2026-11-27', 10, { kind: 'none' }, 'not closed in the morning'],
  ['2026-11-25', 10, { kind: 'closed', note: '会议' }, 'closed the whole day'],
] as const)('%s at %d: %j (%s)', (day, hour, cell, _why) => {
  expect(week.cellOf(day, hour)).toEqual(cell)
})

test('counts the week alone, and shows its five days with the hours in which anything is', () => {
  expect(week.days.map((day) => day.slice(8))).toEqual(['23', '24', '25', '26', '27'])
  expect(week.hours).toEqual([9, 10, 14, 15])
  expect(week).toMatchObject({ booked: 3, free: 4, waiting: 1 })
})

test('a Saturday is shown when somebody comes on it', () => {
  const schedule = { ...SCHEDULE, bookings: [booking('周予安', { time: slot(28, '09:00', 0) })] }
  expect(weekOf(schedule, '2026-11-23', at(24, '14:32')).days).toContain('2026-11-28')
})

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-12-01', '2026-11-30'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})

test.each([
  ['2026-11-23', '11月23日 – 27日'],
  ['2026-11-30', '11月30日 – 12月4日'],
])('the week of %s reads %s', (monday, words) => {
  jest.useFakeTimers({ now: new Date(at(24, '14:32')) })
  expect(weekLabel(monday)).toBe(words)
  jest.useRealTimers()
})

test.each<[string, string, HostSchedule, string]>([
  ['while anything of the week is to come', at(24, '14:32'), SCHEDULE, '2026-11-23'],
  ['while somebody is still there', at(26, '17:59'), SCHEDULE, '2026-11-23'],
  ['on Saturday the week that comes', at(28, '09:00'), SCHEDULE, '2026-11-30'],
  ['nothing comes: the week itself', at(28, '09:00'), { ...SCHEDULE, slots: [] }, '2026-11-23'],
])('the schedule opens on a week: %s', (_why, now, schedule, monday) => {
  expect(openingMonday(schedule, now)).toBe(monday)
})
