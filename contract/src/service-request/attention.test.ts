import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { attentionAfter, mayNudgeAt, NO_ATTENTION, type AttentionMoment } from './attention.ts'

const T = '2026-11-24T10:00:00+08:00'
const moment = (
  event: AttentionMoment['event'],
  actor: AttentionMoment['actor'],
  more: Partial<AttentionMoment> = {},
) => ({
  event,
  actor,
  at: T,
  ends: false,
  ...more,
})
const after = (...moments: AttentionMoment[]) => moments.reduce(attentionAfter, NO_ATTENTION)
const nudge = moment('nudge', 'talent')
const supervise = moment('supervise', 'coordinator', { by: 'gu', dueOn: '2026-11-25' })
const answer = moment('answer_supervision', 'commissioner', { newDay: '2026-11-26' })

it.each<[string, AttentionMoment[], number]>([
  ['each 催办 counts', [nudge, nudge], 2],
  ['a word of the commissioner answers all', [nudge, nudge, moment('message', 'commissioner')], 0],
  ['a word of the talent answers nothing', [nudge, moment('message', 'talent')], 1],
  ['moving it to somebody else answers nothing', [nudge, moment('transfer', 'coordinator')], 1],
  ['an answer to the coordinator is none to the talent', [nudge, supervise, answer], 1],
  ['the coordinator rings up', [nudge, nudge, moment('answer_nudge', 'coordinator')], 0],
  ['a reminder answers nothing', [nudge, moment('alert', 'system')], 1],
  ['with its end', [nudge, moment('withdraw', 'talent', { ends: true })], 0],
])('%s', (_name, moments, nudges) => {
  expect(after(...moments)).toMatchObject({ nudges, nudgedAt: T })
})

it('a 督办 has an owner and a day, takes an answer, and stays until a result', () => {
  expect(after(supervise).supervision).toEqual({
    by: 'gu',
    at: T,
    dueOn: '2026-11-25',
    answeredAt: null,
    newDay: null,
  })
  expect(after(supervise, answer).supervision).toMatchObject({ answeredAt: T, newDay: '2026-11-26' })
  // Whoever it was of is no coordinator any more: the day and the answer stay.
  expect(
    after(supervise, answer, moment('hand_over_supervision', 'system', { by: 'lu' })).supervision,
  ).toEqual({
    ...after(supervise, answer).supervision,
    by: 'lu',
  })
  for (const still of ['message', 'report_progress', 'transfer'] as const)
    expect(after(supervise, moment(still, 'commissioner')).supervision).not.toBeNull()
  expect(after(supervise, moment('end_supervision', 'coordinator')).supervision).toBeNull()
  expect(after(supervise, moment('resolve', 'commissioner', { ends: true })).supervision).toBeNull()
})

it.each([
  ['the same day', '2026-11-24T17:59:00+08:00', false],
  ['after closing time it is the next day’s', '2026-11-24T18:01:00+08:00', true],
  ['the next morning', '2026-11-25T00:01:00+08:00', true],
])('催办 once a working day: %s', (_name, now, may) => {
  expect(mayNudgeAt(calendar, { nudgedAt: T }, now)).toBe(may)
})
it('one of a Friday evening is Monday’s', () => {
  const evening = { nudgedAt: '2026-11-27T19:00:00+08:00' }
  expect(mayNudgeAt(calendar, evening, '2026-11-28T10:00:00+08:00')).toBe(false)
  expect(mayNudgeAt(calendar, evening, '2026-11-30T17:00:00+08:00')).toBe(false)
  expect(mayNudgeAt(calendar, evening, '2026-12-01T09:00:00+08:00')).toBe(true)
})
