import { noticePhase, type NoticePhase } from './phase.ts'

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
