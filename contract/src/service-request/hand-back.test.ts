import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { HAND_BACK, HAND_BACK_REASONS, handBackUntil, mayHandBack } from './hand-back.ts'

test.each([
  ['on a working day', '2026-11-24T09:40:00+08:00', '2026-11-25T09:40:00+08:00'],
  ['on a Friday', '2026-11-27T15:00:00+08:00', '2026-11-30T15:00:00+08:00'],
  ['on a Saturday', '2026-11-28T11:00:00+08:00', '2026-12-01T00:00:00+08:00'],
  ['in the evening', '2026-11-24T20:15:00+08:00', '2026-11-26T00:00:00+08:00'],
])('what was given %s may be given back for one working day', (_, given, until) => {
  expect(handBackUntil(calendar, given)).toBe(until)
  const minute = (by: number) => new Date(Date.parse(until) + by * 60_000).toISOString()
  expect([mayHandBack(calendar, given, minute(-1)), mayHandBack(calendar, given, minute(0))]).toEqual([
    true,
    false,
  ])
})

test('what nobody was given can’t be given back', () => {
  expect(mayHandBack(calendar, null, '2026-11-24T09:40:00+08:00')).toBe(false)
})

test.each(HAND_BACK_REASONS)(
  'of %s the talent reads a whole sentence that names the promised day as unchanged',
  (reason) => {
    expect(HAND_BACK[reason].told).toMatch(/承诺的日子不变$/)
  },
)
