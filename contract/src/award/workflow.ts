import { defineWorkflow } from '../workflow.ts'

export const AWARD_STATES = ['granted', 'payable', 'delayed', 'paid', 'ended'] as const
export type AwardState = (typeof AWARD_STATES)[number]

export const AWARD_STATE_LABEL: Record<AwardState, string> = {
  granted: '已认定',
  payable: '待拨付',
  delayed: '延期',
  paid: '已拨付',
  ended: '终止',
}

/** Where money is still owed. */
export const OWED_AWARDS: readonly AwardState[] = ['granted', 'payable', 'delayed']

export const AWARD_EVENTS = [
  'order',
  'pay',
  'delay',
  'end',
  'raise',
  'ask',
  'answer',
  'receive',
  'miss',
  'correct',
] as const
export type AwardEvent = (typeof AWARD_EVENTS)[number]

export const AWARD_EVENT_LABEL: Record<AwardEvent | 'grant', string> = {
  grant: '认定',
  order: '转拨付',
  pay: '拨付',
  delay: '延期',
  end: '终止',
  raise: '转督办',
  ask: '咨询',
  answer: '答复',
  receive: '确认到账',
  miss: '没到账',
  correct: '更正拨付',
}

/** `recipient`: the person it was granted to, or who speaks for the enterprise; they coordinate nothing of their own. */
export const AWARD_ACTORS = ['recipient', 'coordinator', 'system'] as const
export type AwardActor = (typeof AWARD_ACTORS)[number]

export interface AwardFacts {
  /** Something was asked and isn't answered yet. */
  asked: boolean
  /** Its day has passed, and that wasn't raised yet. */
  late: boolean
  /** Whoever gets it said that it came. */
  received: boolean
  /** Or that it didn't, and nobody answered yet. */
  missing: boolean
}

const late = { name: '过了承诺日，还没转督办', holds: (facts: AwardFacts) => facts.late }
const asked = { name: '有咨询没答复', holds: (facts: AwardFacts) => facts.asked }
const notAsked = { name: '没有等答复的咨询', holds: (facts: AwardFacts) => !facts.asked }
const unsaid = {
  name: '还没说到账没有',
  holds: ({ received, missing }: AwardFacts) => !received && !missing,
}
const notReceived = { name: '还没确认到账', holds: ({ received }: AwardFacts) => !received }

export const awardWorkflow = defineWorkflow<AwardState, AwardEvent, AwardActor, AwardFacts>({
  name: '兑现',
  states: AWARD_STATES,
  events: AWARD_EVENTS,
  actors: AWARD_ACTORS,
  rows: [
    { from: ['granted', 'delayed'], on: 'order', to: 'payable', by: ['coordinator'] },
    { from: ['payable', 'delayed'], on: 'pay', to: 'paid', by: ['coordinator'] },
    { from: OWED_AWARDS, on: 'delay', to: 'delayed', by: ['coordinator'] },
    { from: OWED_AWARDS, on: 'end', to: 'ended', by: ['coordinator'] },
    { from: OWED_AWARDS, on: 'raise', to: 'same', by: ['system'], guard: late },
    // Of what was paid or ended too: 没到账 is asked after the payment.
    { from: AWARD_STATES, on: 'ask', to: 'same', by: ['recipient'], guard: notAsked },
    { from: ['paid'], on: 'receive', to: 'same', by: ['recipient'], guard: notReceived },
    { from: ['paid'], on: 'miss', to: 'same', by: ['recipient'], guard: unsaid },
    // Recorded by mistake, or given back by the bank: owed again.
    { from: ['paid'], on: 'correct', to: 'payable', by: ['coordinator'] },
    { from: AWARD_STATES, on: 'answer', to: 'same', by: ['coordinator'], guard: asked },
  ],
})

/** Raising doesn't make what somebody has open stale. */
export const KEEPS_AWARD_VERSION: readonly AwardEvent[] = ['raise']
