import { defineWorkflow } from '../workflow.ts'

/** 代办: a form somebody filled in for a talent; nothing is applied for before the talent confirms. */
export const PREPARATION_STATES = ['waiting', 'confirmed', 'declined', 'expired', 'withdrawn'] as const
export type PreparationState = (typeof PREPARATION_STATES)[number]
export const PREPARATION_STATE_LABEL: Record<PreparationState, string> = {
  waiting: '待确认',
  confirmed: '已确认',
  declined: '不办了',
  expired: '已过期',
  withdrawn: '已撤回',
}

export const PREPARATION_EVENTS = ['confirm', 'decline', 'expire', 'withdraw'] as const
export type PreparationEvent = (typeof PREPARATION_EVENTS)[number]
export const PREPARATION_EVENT_LABEL: Record<PreparationEvent | 'send', string> = {
  send: '替填并送去确认',
  confirm: '确认提交',
  decline: '不办了',
  expire: '到期删除',
  withdraw: '撤回',
}

/** Whom it is for, who filled it in, and the clock. */
export const PREPARATION_ACTORS = ['talent', 'preparer', 'system'] as const
export type PreparationActor = (typeof PREPARATION_ACTORS)[number]

export interface PreparationFacts {
  /** Its day and hour have come. */
  readonly over: boolean
}

const notOver = { name: '还没到期', holds: ({ over }: PreparationFacts) => !over }
const over = { name: '已经到期', holds: (facts: PreparationFacts) => facts.over }

export const preparationWorkflow = defineWorkflow<
  PreparationState,
  PreparationEvent,
  PreparationActor,
  PreparationFacts
>({
  name: '代办',
  states: PREPARATION_STATES,
  events: PREPARATION_EVENTS,
  actors: PREPARATION_ACTORS,
  rows: [
    { from: ['waiting'], on: 'confirm', to: 'confirmed', by: ['talent'], guard: notOver },
    { from: ['waiting'], on: 'decline', to: 'declined', by: ['talent'], guard: notOver },
    { from: ['waiting'], on: 'expire', to: 'expired', by: ['system'], guard: over },
    { from: ['waiting'], on: 'withdraw', to: 'withdrawn', by: ['preparer'], guard: notOver },
  ],
})
