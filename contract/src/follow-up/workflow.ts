import { defineWorkflow } from '../workflow.ts'

/** `dropped`: nothing is owed any more, because its thing went another way. */
export const FOLLOW_UP_STATES = ['open', 'ended', 'dropped'] as const
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number]

export const FOLLOW_UP_STATE_LABEL: Record<FollowUpState, string> = {
  open: '跟进中',
  ended: '已了结',
  dropped: '不再需要',
}

export const FOLLOW_UP_EVENTS = ['note', 'take', 'hand_on', 'remind', 'raise', 'finish', 'drop'] as const
export type FollowUpEvent = (typeof FOLLOW_UP_EVENTS)[number]

export const FOLLOW_UP_EVENT_LABEL: Record<FollowUpEvent | 'open', string> = {
  open: '开始跟进',
  note: '记录',
  take: '接手',
  hand_on: '移交',
  remind: '到日提醒',
  raise: '逾期上报',
  finish: '了结',
  drop: '撤销',
}

/** Who owes it, a coordinator beside them, and the clock (or what becomes of its thing). */
export const FOLLOW_UP_ACTORS = ['owner', 'coordinator', 'system'] as const
export type FollowUpActor = (typeof FOLLOW_UP_ACTORS)[number]

export interface FollowUpFacts {
  /** Its day has come, and nobody was reminded of that day yet. */
  due: boolean
  /** Its day has passed, and that wasn't raised yet. */
  late: boolean
}

const due = { name: '到了日子，还没提醒', holds: (facts: FollowUpFacts) => facts.due }
const late = { name: '过了日子，还没上报', holds: (facts: FollowUpFacts) => facts.late }

export const followUpWorkflow = defineWorkflow<FollowUpState, FollowUpEvent, FollowUpActor, FollowUpFacts>({
  name: '跟进',
  states: FOLLOW_UP_STATES,
  events: FOLLOW_UP_EVENTS,
  actors: FOLLOW_UP_ACTORS,
  rows: [
    { from: ['open'], on: 'note', to: 'same', by: ['owner'] },
    { from: ['open'], on: 'take', to: 'same', by: ['coordinator'] },
    { from: ['open'], on: 'hand_on', to: 'same', by: ['system'] },
    { from: ['open'], on: 'remind', to: 'same', by: ['system'], guard: due },
    { from: ['open'], on: 'raise', to: 'same', by: ['system'], guard: late },
    { from: ['open'], on: 'finish', to: 'ended', by: ['owner'] },
    { from: ['open'], on: 'drop', to: 'dropped', by: ['system'] },
  ],
})

/** Reminding doesn't make what somebody has open stale. */
export const KEEPS_FOLLOW_UP_VERSION: readonly FollowUpEvent[] = ['remind', 'raise']
