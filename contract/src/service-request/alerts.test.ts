import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { alertsOf, isNear, type AlertInput } from './alerts.ts'

const at = (when: string) => `2026-${when.replace(' ', 'T')}+08:00`
const base: AlertInput = {
  state: 'in_progress',
  clock: { phase: 'running', dueOn: '2026-11-25', remaining: 1, lateBy: 0 },
  since: at('11-18 10:00:00'),
  assigned: true,
  reassignedAt: null,
  handIn: null,
  answerDueOn: null,
  said: [],
}
const late = { phase: 'running', dueOn: '2026-11-23', remaining: -1, lateBy: 1 } as const
const waiting = { ...late, phase: 'awaiting_acceptance' } as const
const due = (over: Partial<AlertInput>, when = '11-24 09:00:00') =>
  alertsOf({ ...base, ...over }, calendar, at(when)).map((one) => `${one.act} ${one.about} ${one.dueOn}`)

it.each<[string, Partial<AlertInput>, string, string[]]>([
  ['the day before', {}, '11-24 09:00:00', ['alert near 2026-11-25']],
  ['not at night', {}, '11-24 08:59:59', []],
  ['not two days before', { clock: { ...base.clock, remaining: 2 } }, '11-23 10:00:00', []],
  [
    'on the day itself, if nothing was told',
    { clock: { ...base.clock, remaining: 0 } },
    '11-25 09:15:00',
    ['alert near 2026-11-25'],
  ],
  ['not on the day it began', { since: at('11-24 08:00:00') }, '11-24 10:00:00', []],
  ['not twice', { said: [{ about: 'near', dueOn: '2026-11-25' }] }, '11-24 09:15:00', []],
  [
    'again of another last day',
    { said: [{ about: 'near', dueOn: '2026-11-20' }] },
    '11-24 09:15:00',
    ['alert near 2026-11-25'],
  ],
  ['late, at any hour', { clock: late }, '11-23 18:15:00', ['alert late 2026-11-23']],
  ['late once', { clock: late, said: [{ about: 'late', dueOn: '2026-11-23' }] }, '11-30 10:00:00', []],
  [
    'late, never near as well',
    { clock: { ...late, remaining: -4, lateBy: 4 } },
    '11-27 10:00:00',
    ['alert late 2026-11-23'],
  ],
  [
    'nothing while paused',
    { clock: { phase: 'stopped', dueOn: null, remaining: null, lateBy: 1 } },
    '11-24 10:00:00',
    [],
  ],
  [
    'not accepted: another one',
    { state: 'submitted', clock: waiting },
    '11-23 18:15:00',
    ['reassign late 2026-11-23'],
  ],
  [
    'nobody has it yet',
    { state: 'submitted', clock: waiting, assigned: false },
    '11-23 18:15:00',
    ['alert late 2026-11-23'],
  ],
  [
    'the second one has a working day',
    { state: 'submitted', clock: waiting, reassignedAt: at('11-24 09:00:00') },
    '11-25 18:00:00',
    [],
  ],
  [
    'and no more',
    { state: 'submitted', clock: waiting, reassignedAt: at('11-24 09:00:00') },
    '11-25 18:00:01',
    ['alert unaccepted 2026-11-23'],
  ],
  [
    '容缺 the day before',
    { clock: { ...base.clock, remaining: 6 }, handIn: { from: '2026-11-18', dueOn: '2026-11-25' } },
    '11-24 09:00:00',
    ['alert hand_in 2026-11-25'],
  ],
  [
    '容缺 once it has passed',
    { clock: { ...base.clock, remaining: 6 }, handIn: { from: '2026-11-16', dueOn: '2026-11-23' } },
    '11-24 09:00:00',
    [],
  ],
  [
    'a 督办 until its day is over',
    { answerDueOn: '2026-11-24', clock: { ...base.clock, remaining: 6 } },
    '11-24 18:00:00',
    [],
  ],
  [
    'a 督办 nobody answered',
    { answerDueOn: '2026-11-24', clock: { ...base.clock, remaining: 6 } },
    '11-24 18:00:01',
    ['alert unanswered 2026-11-24'],
  ],
  [
    'a 督办 nobody answered, while the clock is stopped, once',
    {
      answerDueOn: '2026-11-24',
      clock: { phase: 'stopped', dueOn: null, remaining: null, lateBy: 1 },
      said: [{ about: 'unanswered', dueOn: '2026-11-24' }],
    },
    '11-26 10:00:00',
    [],
  ],
])('%s', (_name, over, when, expected) => {
  expect(due(over, when)).toEqual(expected)
})

it.each([
  [2, false],
  [1, true],
  [0, true],
  [-1, false],
  [null, false],
])('with %p working days left it is near: %p', (remaining, near) => {
  expect(isNear({ remaining })).toBe(near)
})
