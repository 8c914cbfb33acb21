import { defineWorkflow } from '../workflow.ts'

/** `asked`: the stand-in hasn't answered. `uncovered`: nobody stands in. Away one is in each of the first three. */
export const LEAVE_STATES = ['asked', 'covered', 'uncovered', 'cancelled'] as const
export type LeaveState = (typeof LEAVE_STATES)[number]
export const LEAVE_STATE_LABEL: Record<LeaveState, string> = {
  asked: '等待接受',
  covered: '已确认',
  uncovered: '没有代班',
  cancelled: '已取消',
}

export const LEAVE_EVENTS = ['accept', 'decline', 'name', 'lose', 'raise', 'return', 'cancel'] as const
export type LeaveEvent = (typeof LEAVE_EVENTS)[number]
export const LEAVE_EVENT_LABEL: Record<LeaveEvent | 'ask', string> = {
  ask: '请假',
  accept: '接受代班',
  decline: '不能代班',
  name: '改代班',
  lose: '代班人不再是专员',
  raise: '报统筹：没有代班',
  return: '销假',
  cancel: '取消请假',
}

/** Who is away, who is asked to stand in or does, a coordinator, and the clock. */
export const LEAVE_ACTORS = ['away', 'stand_in', 'coordinator', 'system'] as const
export type LeaveActor = (typeof LEAVE_ACTORS)[number]

export interface LeaveFacts {
  readonly begun: boolean
  readonly over: boolean
  /** The coordinators were told that it has begun without anybody. */
  readonly raised: boolean
  /** The line was given out after its end. */
  readonly returned: boolean
}

const notOver = { name: '还没结束', holds: (facts: LeaveFacts) => !facts.over }
const toRaise = {
  name: '已经开始，还没报过',
  holds: (facts: LeaveFacts) => facts.begun && !facts.over && !facts.raised,
}
const toReturn = { name: '已经结束', holds: (facts: LeaveFacts) => facts.over && !facts.returned }

const STANDING = ['asked', 'covered', 'uncovered'] as const satisfies readonly LeaveState[]

export const leaveWorkflow = defineWorkflow<LeaveState, LeaveEvent, LeaveActor, LeaveFacts>({
  name: '请假',
  states: LEAVE_STATES,
  events: LEAVE_EVENTS,
  actors: LEAVE_ACTORS,
  rows: [
    { from: ['asked'], on: 'accept', to: 'covered', by: ['stand_in'], guard: notOver },
    { from: ['asked', 'covered'], on: 'decline', to: 'uncovered', by: ['stand_in'], guard: notOver },
    { from: STANDING, on: 'name', to: 'asked', by: ['away', 'coordinator'], guard: notOver },
    { from: ['asked', 'covered'], on: 'lose', to: 'uncovered', by: ['system'], guard: notOver },
    { from: ['asked', 'uncovered'], on: 'raise', to: 'same', by: ['system'], guard: toRaise },
    { from: STANDING, on: 'return', to: 'same', by: ['system'], guard: toReturn },
    { from: STANDING, on: 'cancel', to: 'cancelled', by: ['away', 'system'], guard: notOver },
  ],
})

/** What the clock does leaves the version alone. */
export const KEEPS_LEAVE_VERSION: readonly LeaveEvent[] = ['raise', 'return']
