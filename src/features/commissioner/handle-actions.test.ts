import { allowedEvents } from '@talent/contract'
import { REQUEST_STATES, requestWorkflow, type RequestState } from '@talent/contract/service-request'
import { someFacts } from '@/testing/factories'
import { handleActions } from './handle-actions'

const ALL = { mayHandBack: true, mayExtend: true, nudged: true, late: true, supervised: true }

const of = (state: RequestState, viewer: 'commissioner' | 'coordinator', marked = 0, assigned = true) =>
  handleActions(
    {
      state,
      viewer,
      allowedEvents: allowedEvents(requestWorkflow, state, viewer, someFacts({ assigned })),
    },
    marked,
  )

describe('actions on the handle page', () => {
  it.each([
    ['submitted', 0, 'accept', ['transfer', 'decline']],
    ['accepted', 0, 'report_progress', ['transfer', 'resolve']],
    ['accepted', 1, 'ask_supplement', ['transfer', 'resolve']],
    ['in_progress', 0, 'resolve', ['transfer', 'report_progress']],
    ['in_progress', 2, 'ask_supplement', ['transfer', 'resolve']],
    ['supplementing', 0, null, ['transfer', 'retract_supplement']],
    ['resolved', 0, null, []],
    ['evaluated', 0, null, []],
    ['declined', 0, null, []],
    ['withdrawn', 0, null, []],
  ] as const)('a commissioner sees in %s with %i marked: %s', (state, marked, primary, tools) => {
    const actions = of(state, 'commissioner', marked)
    expect(actions.primary).toBe(primary)
    expect(actions.tools).toEqual(tools)
  })

  it('offers to give back instead of handing over while that is possible', () => {
    const allowedNow = (mayHandBack: boolean) =>
      handleActions(
        {
          state: 'submitted',
          viewer: 'commissioner',
          allowedEvents: allowedEvents(
            requestWorkflow,
            'submitted',
            'commissioner',
            someFacts({ mayHandBack }),
          ),
        },
        0,
      ).tools
    expect(allowedNow(true)).toEqual(['hand_back', 'decline'])
    expect(allowedNow(false)).toEqual(['transfer', 'decline'])
  })

  it('keeps reporting progress reachable while something is marked', () => {
    expect(of('in_progress', 'commissioner', 1).more).toEqual(['report_progress'])
  })

  it('lets a coordinator hand over, and give out what waits in the queue', () => {
    expect(of('in_progress', 'coordinator').primary).toBe('transfer')
    expect(of('submitted', 'coordinator', 0, false).primary).toBe('assign')
    expect(of('in_progress', 'coordinator').tools).toEqual([])
  })

  it('never offers an event the server would refuse', () => {
    for (const state of REQUEST_STATES)
      for (const viewer of ['commissioner', 'coordinator'] as const)
        for (const [marked, facts] of [
          [0, {}],
          [1, {}],
          [0, ALL],
          [1, ALL],
        ] as const) {
          const events = allowedEvents(requestWorkflow, state, viewer, someFacts(facts))
          const { primary, tools, more } = handleActions({ state, viewer, allowedEvents: events }, marked)
          const allowed: string[] = events
          for (const action of [primary, ...tools, ...more])
            if (action !== null) expect(allowed).toContain(action)
        }
  })
})
