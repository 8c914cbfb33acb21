import { closingOf, earlierOf, lastDayOf, noticePhase, type NoticePhase } from './phase.ts'

const at = (time: string | null) => (time === null ? null : new Date(`2026-11-24T${time}+08:00`))

test.each<[from: string | null, until: string | null, phase: NoticePhase]>([
  [null, null, 'undated'],
  [null, '14:32:00', 'closed'],
  [null, '14:32:01', 'open'],
  ['14:32:01', null, 'upcoming'],
  ['14:32:00', null, 'undated'],
  ['14:32:01', '18:00:00', 'upcoming'],
  ['14:32:00', '18:00:00', 'open'],
  ['09:00:00', '14:32:01', 'open'],
  ['09:00:00', '14:32:00', 'closed'],
  // Days that contradict each other: what is over is over.
  ['18:00:00', '14:00:00', 'closed'],
])('at 14:32:00 a notice from %s until %s is %s', (from, until, phase) => {
  expect(
    noticePhase({ applyFrom: at(from), applyUntil: at(until) }, new Date('2026-11-24T14:32:00+08:00')),
  ).toBe(phase)
})

test('a day without a time is open to its last second', () => {
  const applyUntil = new Date(closingOf('2026-12-31'))
  const phaseAt = (instant: string) => noticePhase({ applyFrom: null, applyUntil }, new Date(instant))
  expect(phaseAt('2026-12-31T23:59:59+08:00')).toBe('open')
  expect(phaseAt('2027-01-01T00:00:00+08:00')).toBe('closed')
  expect(lastDayOf(applyUntil)).toBe('2026-12-31')
  expect(lastDayOf(closingOf('2026-12-31', '17:30'))).toBe('2026-12-31')
})

test('of two deadlines the earlier holds', () => {
  const [early, late] = [at('09:00:00'), at('18:00:00')]
  expect([earlierOf(early, late), earlierOf(late, early)]).toEqual([early, early])
  expect([earlierOf(null, late), earlierOf(early, null), earlierOf(null, null)]).toEqual([late, early, null])
})
