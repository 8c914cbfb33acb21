import { defineWorkflow } from '../workflow.ts'

export const INTEREST_STATES = ['open', 'ended', 'withdrawn'] as const
export type InterestState = (typeof INTEREST_STATES)[number]

export const INTEREST_STATE_LABEL: Record<InterestState, string> = {
  open: '跟进中',
  ended: '有结果',
  withdrawn: '已撤回',
}

export const INTEREST_EVENTS = ['withdraw', 'again', 'ask_stop', 'go_on', 'end'] as const
export type InterestEvent = (typeof INTEREST_EVENTS)[number]

export const INTEREST_EVENT_LABEL: Record<InterestEvent, string> = {
  withdraw: '撤回',
  again: '再说感兴趣',
  ask_stop: '问要不要停',
  go_on: '接着跟进',
  end: '跟进了结',
}

/** Whoever said it, whoever follows it up, and the clock. */
export const INTEREST_ACTORS = ['talent', 'staff', 'system'] as const
export type InterestActor = (typeof INTEREST_ACTORS)[number]

export interface InterestFacts {
  /** The need is in the catalogue that is published now. */
  listed: boolean
  /** Three months without a step, and nobody was asked since. */
  quiet: boolean
  /** Asked whether to stop, and nothing was done since. */
  asked: boolean
}

const listed = { name: '需求还在目录里', holds: (facts: InterestFacts) => facts.listed }
const quiet = { name: '3 个月没有进展，还没问过', holds: (facts: InterestFacts) => facts.quiet }
const asked = { name: '问过要不要停', holds: (facts: InterestFacts) => facts.asked }

export const interestWorkflow = defineWorkflow<InterestState, InterestEvent, InterestActor, InterestFacts>({
  name: '感兴趣的需求',
  states: INTEREST_STATES,
  events: INTEREST_EVENTS,
  actors: INTEREST_ACTORS,
  rows: [
    { from: ['open'], on: 'withdraw', to: 'withdrawn', by: ['talent'] },
    { from: ['withdrawn'], on: 'again', to: 'open', by: ['talent'], guard: listed },
    { from: ['open'], on: 'ask_stop', to: 'same', by: ['system'], guard: quiet },
    { from: ['open'], on: 'go_on', to: 'same', by: ['talent'], guard: asked },
    { from: ['open'], on: 'end', to: 'ended', by: ['staff'] },
  ],
})

/** Asking doesn't make what somebody has open stale. */
export const KEEPS_INTEREST_VERSION: readonly InterestEvent[] = ['ask_stop']

/** A commissioner asks the employer within so many working days. */
export const INTEREST_WORKING_DAYS = 3
/** So many months without a step, and whoever said it is asked whether to stop. */
export const QUIET_MONTHS = 3
