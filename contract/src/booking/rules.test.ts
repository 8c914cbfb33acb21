import {
  bookingFacts,
  bookingInstant,
  eveOf,
  hasLapsed,
  isConfirmable,
  isInTime,
  isOpenBooking,
  isReminderDue,
} from './rules.ts'

const START = '2026-11-26T14:30:00+08:00'
const wall = (day: number, time: string) => `2026-11-${day}T${time}+08:00`

it.each([
  ['two hours and a second before', wall(26, '12:29:59'), true],
  ['two hours before', wall(26, '12:30:00'), true],
  ['a second later', wall(26, '12:30:01'), false],
  ['after it began', wall(26, '15:00:00'), false],
])('the guest may change it: %s', (_name, now, inTime) => {
  expect(isInTime(START, now)).toBe(inTime)
})

it.each([
  ['before the eve', wall(25, '17:59:59'), true, false],
  ['on the eve', wall(25, '18:00:00'), false, true],
  ['the last minute', wall(26, '14:29:59'), false, true],
  ['once it begins', wall(26, '14:30:00'), false, false],
])('%s: confirmable %s, a reminder due %s', (_name, now, confirmable, due) => {
  expect([isConfirmable(START, now), isReminderDue(START, now)]).toEqual([confirmable, due])
  expect(eveOf(START)).toBe('2026-11-25T18:00:00+08:00')
})

it('preferences lapse together on the eve of the last of them', () => {
  const preferences = [{ startsAt: START }, { startsAt: '2026-11-30T09:00:00+08:00' }]
  expect(hasLapsed(preferences, wall(29, '17:59:59'))).toBe(false)
  expect(hasLapsed(preferences, wall(29, '18:00:00'))).toBe(true)
})

it.each([
  ['an absence noted a moment ago', { absentAt: wall(26, '15:00:00') }, wall(26, '15:00:01'), true],
  ['a second short of a day ago', { absentAt: wall(26, '15:00:00') }, wall(27, '14:59:59'), true],
  ['a day ago', { absentAt: wall(26, '15:00:00') }, wall(27, '15:00:00'), false],
  ['none', { absentAt: null }, wall(26, '15:00:00'), false],
])('revocable: %s', (_name, { absentAt }, now, revocable) => {
  expect(bookingFacts({ startsAt: START, moves: 0, absentAt }, now).revocable).toBe(revocable)
})

it.each([
  ['preferred', { state: 'preferred', startsAt: null }, true],
  ['booked and to come', { state: 'booked', startsAt: START }, true],
  ['begun, and nobody noted what came of it', { state: 'booked', startsAt: wall(24, '09:00:00') }, false],
  ['cancelled', { state: 'cancelled', startsAt: START }, false],
] as const)('counts against the limit: %s', (_name, booking, open) => {
  expect(isOpenBooking(booking, wall(24, '14:32:00'))).toBe(open)
})

it('an instant is written by the clock in China', () => {
  expect(bookingInstant(new Date('2026-11-26T06:30:00Z'))).toBe(START)
})
