import { allowedEvents } from '../workflow.ts'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { FOLLOW_UP_KIND, FOLLOW_UP_KINDS } from './kinds.ts'
import { dayFault, followUpFacts, isLate, isOutOfReach } from './rules.ts'
import {
  FOLLOW_UP_ACTORS,
  FOLLOW_UP_STATES,
  followUpWorkflow,
  type FollowUpActor,
  type FollowUpEvent,
} from './workflow.ts'

/** Written out by hand, so that a changed row of the table shows here. Whatever has ended, nobody changes. */
const OPEN: [string, { due: boolean; late: boolean }, Record<FollowUpActor, FollowUpEvent[]>][] = [
  [
    'before its day',
    { due: false, late: false },
    { owner: ['note', 'finish'], coordinator: ['take'], system: ['hand_on', 'drop'] },
  ],
  [
    'on its day',
    { due: true, late: false },
    { owner: ['note', 'finish'], coordinator: ['take'], system: ['hand_on', 'remind', 'drop'] },
  ],
  [
    'past its day',
    { due: false, late: true },
    { owner: ['note', 'finish'], coordinator: ['take'], system: ['hand_on', 'raise', 'drop'] },
  ],
]

it.each(OPEN)('%s', (_name, facts, expected) => {
  for (const state of FOLLOW_UP_STATES)
    for (const actor of FOLLOW_UP_ACTORS)
      expect([state, actor, allowedEvents(followUpWorkflow, state, actor, facts)]).toEqual([
        state,
        actor,
        state === 'open' ? expected[actor] : [],
      ])
})

const at = (day: string, time = '14:00') => `${day}T${time}:00+08:00`
const NONE = { remindedFor: null, raisedFor: null }

it.each([
  ['the day before', at('2026-11-25'), { due: false, late: false }],
  ['on the day', at('2026-11-26'), { due: true, late: false }],
  ['after hours of the day', at('2026-11-26', '18:01'), { due: true, late: true }],
  ['a day later', at('2026-11-27'), { due: true, late: true }],
])('%s', (_when, now, facts) => {
  expect(followUpFacts({ nextOn: '2026-11-26', ...NONE }, calendar, now)).toEqual(facts)
})

it('a day is reminded of once and raised once; put on another day, it is another', () => {
  const told = { remindedFor: '2026-11-26', raisedFor: '2026-11-26' }
  const now = at('2026-12-02')
  expect(followUpFacts({ nextOn: '2026-11-26', ...told }, calendar, now)).toEqual({ due: false, late: false })
  expect(followUpFacts({ nextOn: '2026-12-01', ...told }, calendar, now)).toEqual({ due: true, late: true })
})

it('a day off is late when it is over', () => {
  // 2026-11-28 is a Saturday.
  expect(isLate('2026-11-28', calendar, at('2026-11-28'))).toBe(false)
  expect(isLate('2026-11-28', calendar, at('2026-11-29'))).toBe(true)
})

it.each([
  ['today', '2026-11-24', null, '请选今天以后的日子'],
  ['tomorrow', '2026-11-25', null, null],
  ['on the promised day', '2026-11-26', '2026-11-26', null],
  ['past the promised day', '2026-11-27', '2026-11-26', '不能晚于承诺的那一天'],
  ['in three years', '2029-11-24', null, null],
  ['later than that', '2029-11-25', null, '请选 3 年以内的日子'],
])('a next day %s', (_when, day, limit, fault) => {
  expect(dayFault(day, at('2026-11-24'), limit)).toBe(fault)
})

it('somebody is out of reach after two calls that nobody answered', () => {
  expect(isOutOfReach([{ reached: false }, { reached: null }])).toBe(false)
  expect(isOutOfReach([{ reached: false }, { reached: true }, { reached: false }])).toBe(true)
})

it('every kind has a name, and results to choose from, or is ended by what becomes of its thing alone', () => {
  for (const kind of FOLLOW_UP_KINDS) {
    const { label, results } = FOLLOW_UP_KIND[kind]
    expect(label).not.toBe('')
    expect(new Set(results).size).toBe(results.length)
    expect(results.length).not.toBe(1)
  }
})
