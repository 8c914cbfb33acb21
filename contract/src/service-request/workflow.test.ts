import { allowedEvents, next } from '../workflow.ts'
import {
  isOpen,
  OPEN_STATES,
  REQUEST_ACTORS,
  REQUEST_EVENTS,
  REQUEST_STATES,
  requestWorkflow,
  type RequestActor,
  type RequestEvent,
  type RequestFacts,
  type RequestState,
} from './workflow.ts'

const withCommissioner: RequestFacts = {
  assigned: true,
  awaitsMaterials: false,
  waitOver: false,
  mayHandBack: false,
  neverReopened: false,
  reopenable: false,
  mayExtend: false,
  mayNudge: false,
  nudged: false,
  late: false,
  supervised: false,
  supervisionAnswered: false,
  standIn: false,
}
const queued = { ...withCommissioner, assigned: false }
const over = { ...withCommissioner, waitOver: true }
const closed = { ...withCommissioner, neverReopened: true, reopenable: true }
const allowed = (state: RequestState, actor: RequestActor, facts = withCommissioner) =>
  allowedEvents(requestWorkflow, state, actor, facts)

/** Written out by hand, so that a changed row of the table shows here. */
const EXPECTED: Record<RequestState, Record<RequestActor, RequestEvent[]>> = {
  submitted: {
    talent: ['withdraw', 'message'],
    commissioner: ['accept', 'decline', 'transfer', 'message'],
    coordinator: ['transfer'],
    system: ['reassign', 'alert', 'transfer'],
  },
  accepted: {
    talent: ['withdraw', 'message'],
    commissioner: ['report_progress', 'ask_supplement', 'resolve', 'transfer', 'message'],
    coordinator: ['transfer'],
    system: ['alert', 'transfer'],
  },
  in_progress: {
    talent: ['withdraw', 'message'],
    commissioner: ['report_progress', 'ask_supplement', 'resolve', 'transfer', 'message'],
    coordinator: ['transfer'],
    system: ['alert', 'transfer'],
  },
  supplementing: {
    talent: ['supplement', 'withdraw', 'message'],
    commissioner: ['retract_supplement', 'transfer', 'message'],
    coordinator: ['transfer'],
    system: ['remind', 'alert', 'transfer'],
  },
  resolved: { talent: ['evaluate', 'message'], commissioner: ['message'], coordinator: [], system: [] },
  evaluated: { talent: ['message'], commissioner: ['message'], coordinator: [], system: [] },
  declined: { talent: [], commissioner: [], coordinator: [], system: [] },
  withdrawn: { talent: [], commissioner: [], coordinator: [], system: [] },
  lapsed: { talent: ['supplement', 'message'], commissioner: ['message'], coordinator: [], system: [] },
}

describe.each(REQUEST_STATES)('%s', (state) => {
  it.each(REQUEST_ACTORS)('by the %s', (actor) => {
    expect(allowed(state, actor)).toEqual(EXPECTED[state][actor])
  })
})

it('an unanswered 补正 can be ended by its commissioner once the wait is over, by nobody else', () => {
  for (const actor of REQUEST_ACTORS)
    expect([actor, allowed('supplementing', actor, over).includes('end_unanswered')]).toEqual([
      actor,
      actor === 'commissioner',
    ])
  expect(allowed('accepted', 'commissioner', over)).not.toContain('end_unanswered')
})

it('a stand-in answers; what ends a request or gives it away stays with whom they stand in for', () => {
  const facts = { ...withCommissioner, standIn: true, waitOver: true, mayHandBack: true, mayExtend: true }
  const may = Object.fromEntries(OPEN_STATES.map((state) => [state, allowed(state, 'commissioner', facts)]))
  expect(may).toEqual({
    submitted: ['accept', 'message'],
    accepted: ['report_progress', 'ask_supplement', 'extend', 'message'],
    in_progress: ['report_progress', 'ask_supplement', 'extend', 'message'],
    supplementing: ['retract_supplement', 'message'],
  })
})

it('what was given out lately can be given back by its commissioner while it is open, by nobody else', () => {
  const lately = { ...withCommissioner, mayHandBack: true }
  for (const state of REQUEST_STATES)
    for (const actor of REQUEST_ACTORS)
      expect([state, actor, allowed(state, actor, lately).includes('hand_back')]).toEqual([
        state,
        actor,
        actor === 'commissioner' && isOpen({ state }),
      ])
})

it('a queued request can be assigned by the matching and the coordinator, and withdrawn by its talent', () => {
  expect(allowed('submitted', 'system', queued)).toEqual(['assign', 'alert'])
  expect(allowed('submitted', 'coordinator', queued)).toEqual(['assign'])
  expect(allowed('submitted', 'talent', queued)).toEqual(['withdraw'])
})

it('what was promised for later is handed in while the request is in work and no 一次性告知 is open', () => {
  const awaiting = { ...withCommissioner, awaitsMaterials: true }
  const may = (actor: RequestActor) =>
    REQUEST_STATES.filter((state) => allowed(state, actor, awaiting).includes('hand_in_later'))
  expect(may('talent')).toEqual(['submitted', 'accepted', 'in_progress'])
  expect(REQUEST_ACTORS.flatMap((actor) => (actor === 'talent' ? [] : may(actor)))).toEqual([])
})

it('a closed request is taken up again by its talent in time, by a coordinator at any time, once', () => {
  const may = (facts: RequestFacts) =>
    REQUEST_STATES.flatMap((state) =>
      REQUEST_ACTORS.flatMap((actor) =>
        allowed(state, actor, facts).includes('reopen') ? [`${state} ${actor}`] : [],
      ),
    )
  const byCoordinator = ['resolved coordinator', 'evaluated coordinator']
  expect(may(closed).sort()).toEqual([...byCoordinator, 'resolved talent', 'evaluated talent'].sort())
  expect(may({ ...closed, reopenable: false })).toEqual(byCoordinator)
  expect(may(withCommissioner)).toEqual([])
})

const LATE = { ...withCommissioner, late: true }
const SUPERVISED = { ...LATE, supervised: true }
it.each<[RequestEvent, RequestActor, RequestState[], RequestFacts, RequestFacts[]]>([
  [
    'extend',
    'commissioner',
    ['accepted', 'in_progress'],
    { ...withCommissioner, mayExtend: true },
    [withCommissioner],
  ],
  [
    'nudge',
    'talent',
    ['submitted', 'accepted', 'in_progress'],
    { ...withCommissioner, mayNudge: true },
    [withCommissioner],
  ],
  [
    'answer_nudge',
    'coordinator',
    [...OPEN_STATES],
    { ...withCommissioner, nudged: true },
    [withCommissioner],
  ],
  [
    'supervise',
    'coordinator',
    [...OPEN_STATES],
    LATE,
    [withCommissioner, SUPERVISED, { ...LATE, assigned: false }],
  ],
  [
    'answer_supervision',
    'commissioner',
    [...OPEN_STATES],
    SUPERVISED,
    [LATE, { ...SUPERVISED, supervisionAnswered: true }],
  ],
  ['end_supervision', 'coordinator', [...OPEN_STATES], { ...SUPERVISED, supervisionAnswered: true }, [LATE]],
  ['hand_over_supervision', 'system', [...OPEN_STATES], SUPERVISED, [LATE]],
])('%s is for the %s, in its states, and only where its guard holds', (event, actor, states, holds, not) => {
  const may = (by: RequestActor, facts: RequestFacts) =>
    REQUEST_STATES.filter((state) => allowed(state, by, facts).includes(event))
  expect(may(actor, holds)).toEqual(states)
  for (const other of REQUEST_ACTORS) if (other !== actor) expect(may(other, holds)).toEqual([])
  for (const facts of not) expect(may(actor, facts)).toEqual([])
})

it('no event leads out of a final state except messages after 办结', () => {
  for (const state of ['evaluated', 'declined', 'withdrawn'] as const)
    for (const event of REQUEST_EVENTS)
      for (const actor of REQUEST_ACTORS) {
        const after = next(requestWorkflow, state, event, actor, withCommissioner)
        expect(after === null || (event === 'message' && after === state)).toBe(true)
      }
})

it('every state can be reached from 待受理', () => {
  const seen = new Set<RequestState>(['submitted'])
  for (const state of seen)
    for (const actor of REQUEST_ACTORS)
      for (const event of allowed(state, actor, over)) {
        const after = next(requestWorkflow, state, event, actor, over)
        if (after !== null) seen.add(after)
      }
  expect([...seen].sort()).toEqual([...REQUEST_STATES].sort())
})

it('open means somebody still acts', () => {
  expect(REQUEST_STATES.filter((state) => isOpen({ state }))).toEqual([
    'submitted',
    'accepted',
    'in_progress',
    'supplementing',
  ])
})
