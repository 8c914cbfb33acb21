import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { allowedEvents, next } from '../workflow.ts'
import { applicationFacts, employerDueOn, stageDueOn, tabOf, type ApplicationTimes } from './rules.ts'
import { stageAt, stagesOf } from './stages.ts'
import {
  APPLICATION_ACTORS,
  APPLICATION_EVENTS,
  APPLICATION_STATES,
  applicationWorkflow,
  AWAITED_STATES,
  type ApplicationActor,
  type ApplicationEvent,
  type ApplicationFacts,
  type ApplicationState,
} from './workflow.ts'

const ALL: ApplicationFacts = {
  open: true,
  unplanned: true,
  choosing: true,
  due: true,
  late: true,
  ...{ passable: true, hirable: true },
}
const NO: ApplicationFacts = {
  open: false,
  unplanned: false,
  choosing: false,
  due: false,
  late: false,
  ...{ passable: false, hirable: false },
}

/** Everything that is allowed; whatever isn't here is refused. */
const ALLOWED: readonly [ApplicationActor, ApplicationState, ApplicationEvent, ApplicationState][] = [
  ['employer', 'sent', 'view', 'viewed'],
  ['employer', 'sent', 'invite', 'invited'],
  ['employer', 'viewed', 'invite', 'invited'],
  ['employer', 'sent', 'refuse', 'unsuitable'],
  ['employer', 'viewed', 'refuse', 'unsuitable'],
  ['employer', 'invited', 'refuse', 'unsuitable'],
  ['employer', 'sent', 'pass', 'viewed'],
  ['employer', 'viewed', 'pass', 'viewed'],
  ['employer', 'invited', 'pass', 'invited'],
  ['employer', 'sent', 'hire', 'hired'],
  ['employer', 'viewed', 'hire', 'hired'],
  ['employer', 'invited', 'hire', 'hired'],
  ['employer', 'invited', 'offer_times', 'invited'],
  ['talent', 'invited', 'decline_times', 'invited'],
  ['talent', 'sent', 'withdraw', 'withdrawn'],
  ['talent', 'viewed', 'withdraw', 'withdrawn'],
  ['talent', 'invited', 'withdraw', 'withdrawn'],
  ['talent', 'withdrawn', 'apply_again', 'sent'],
  ['system', 'invited', 'remind_pick', 'invited'],
  ...AWAITED_STATES.flatMap((state): (typeof ALLOWED)[number][] => [
    ['system', state, 'remind', state],
    ['system', state, 'raise', state],
  ]),
]

it('every state × event × actor', () => {
  for (const state of APPLICATION_STATES)
    for (const event of APPLICATION_EVENTS)
      for (const actor of APPLICATION_ACTORS) {
        const row = ALLOWED.find((one) => one[0] === actor && one[1] === state && one[2] === event)
        expect([actor, state, event, next(applicationWorkflow, state, event, actor, ALL)]).toEqual([
          actor,
          state,
          event,
          row?.[3] ?? null,
        ])
      }
})

it('guards: applied again only while the post is open; reminded and raised only when it is due or late', () => {
  expect(next(applicationWorkflow, 'withdrawn', 'apply_again', 'talent', NO)).toBeNull()
  for (const event of ['remind', 'raise'] as const)
    expect(next(applicationWorkflow, 'sent', event, 'system', NO)).toBeNull()
  expect(next(applicationWorkflow, 'invited', 'offer_times', 'employer', NO)).toBeNull()
  expect(next(applicationWorkflow, 'invited', 'decline_times', 'talent', NO)).toBeNull()
  expect(next(applicationWorkflow, 'invited', 'remind_pick', 'system', NO)).toBeNull()
})

it('what the talent may do is the same until an answer is announced, and after the post closed', () => {
  for (const facts of [ALL, NO])
    for (const state of AWAITED_STATES)
      expect(
        allowedEvents(applicationWorkflow, state, 'talent', facts).filter(
          (event) => event !== 'decline_times',
        ),
      ).toEqual(['withdraw'])
  // Times that were offered are announced with the invitation; they alone say whether one may decline them.
  expect(allowedEvents(applicationWorkflow, 'invited', 'talent', ALL)).toEqual(['decline_times', 'withdraw'])
  expect(allowedEvents(applicationWorkflow, 'viewed', 'talent', ALL)).toEqual(['withdraw'])
})

it('every state is in one tab', () => {
  expect(APPLICATION_STATES.map((state) => [state, tabOf(state)])).toEqual([
    ['sent', 'going'],
    ['viewed', 'going'],
    ['invited', 'going'],
    ['hired', 'ended'],
    ['unsuitable', 'ended'],
    ['withdrawn', 'withdrawn'],
  ])
})

const at = (day: string, time = '10:00') => `${day}T${time}:00+08:00`
it.each([
  ['on a Tuesday', at('2026-11-24'), 'answer', '2026-12-01'],
  ['after office hours', at('2026-11-24', '18:01'), 'answer', '2026-12-02'],
  ['on a Saturday', at('2026-11-28'), 'answer', '2026-12-07'],
  ['of an interview', at('2026-11-24'), 'result', '2026-12-08'],
] as const)('the employer has 5 or 10 working days: %s', (_when, since, of, day) => {
  expect(employerDueOn(calendar, since, of)).toBe(day)
})

const TIMES: ApplicationTimes = {
  ...({ state: 'sent', dueOn: '2026-11-26', open: true, remindedFor: null, raisedFor: null } as const),
  ...({ interview: 'none', planned: false, stages: [], passed: [] } as const),
}
it.each([
  ['two days before', at('2026-11-24'), { due: false, late: false }],
  ['the day before', at('2026-11-25'), { due: true, late: false }],
  ['on the day', at('2026-11-26'), { due: true, late: false }],
  ['after it', at('2026-11-27'), { due: false, late: true }],
])('reminded of %s', (_when, now, facts) => {
  expect(applicationFacts(TIMES, calendar, now)).toEqual({
    ...{ open: true, unplanned: true, choosing: false, passable: false, hirable: false },
    ...facts,
  })
  expect(applicationFacts({ ...TIMES, state: 'unsuitable' }, calendar, now)).toMatchObject({
    due: false,
    late: false,
  })
  const told = { ...TIMES, remindedFor: '2026-11-26', raisedFor: '2026-11-26' }
  expect(applicationFacts(told, calendar, now)).toMatchObject({ due: false, late: false })
})

describe('stages of a notice', () => {
  const stages = ['报名', '资格审查', '笔试', '聘用'].map((name) => ({
    ...{ name, detail: null, from: null, until: null },
  }))
  it.each([
    ['nothing passed', [], 1],
    ['one', ['资格审查'], 2],
    ['in any order', ['笔试', '资格审查'], 3],
    ['the last stays the last', ['资格审查', '笔试', '聘用'], 3],
    ['a name that isn’t there any more counts', ['资格初审'], 2],
  ])('after %s', (_what, passed, at) => {
    expect(stageAt(stages, passed)).toBe(at)
  })
  it('one that was renamed after it was passed stays passed', () => {
    const renamed = stages.map((stage) =>
      stage.name === '笔试' ? { ...stage, name: '笔试（机考）' } : stage,
    )
    const at = stages.findIndex(({ name }) => name === '笔试')
    expect(
      stageAt(
        renamed,
        stages.slice(1, at + 1).map(({ name }) => name),
      ),
    ).toBe(at + 1)
  })
  it('applying passes what is 报名 by its name, and no 资格审查', () => {
    expect(stageAt(stages.slice(1), [])).toBe(0)
    expect(stageAt([{ ...stages[0], name: '发布公告' }, ...stages] as typeof stages, [])).toBe(2)
  })
  it('only of a 公开招聘, and not where there is but one', () => {
    expect(stagesOf({ kind: '企业招聘公告', stages })).toEqual([])
    expect(stagesOf({ kind: '人才引进公告', stages: stages.slice(0, 1) })).toEqual([])
    expect(stagesOf({ kind: '事业单位公开招聘', stages })).toEqual(stages)
  })
  it('the answer is owed by the stage’s day, never before the working days', () => {
    const stage = (from: string | null, until: string | null) => ({ from, until })
    expect(stageDueOn(calendar, '2026-12-01', stage(null, '2026-12-11'))).toBe('2026-12-11')
    expect(stageDueOn(calendar, '2026-12-01', stage('2026-12-19', null))).toBe('2026-12-25')
    expect(stageDueOn(calendar, '2026-12-01', stage('2026-12-19', '2026-12-19'))).toBe('2026-12-25')
    expect(stageDueOn(calendar, '2026-12-01', stage('2026-11-20', '2026-11-25'))).toBe('2026-12-01')
    expect(stageDueOn(calendar, '2026-12-01', stage(null, null))).toBe('2026-12-01')
  })
})
