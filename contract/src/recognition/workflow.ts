import { defineWorkflow } from '../workflow.ts'

/** What becomes of the opinion a request for recognition ended with. Before it, the request's own states are shown. */
export const RECOGNITION_STATES = ['publicised', 'recognised', 'refused', 'revoked'] as const
export type RecognitionState = (typeof RECOGNITION_STATES)[number]

export const RECOGNITION_STATE_LABEL: Record<RecognitionState, string> = {
  publicised: '公示中',
  recognised: '已认定',
  refused: '不予认定',
  revoked: '已撤销',
}

export const RECOGNITION_EVENTS = ['object', 'refuse', 'recognise', 'remind', 'revoke'] as const
export type RecognitionEvent = (typeof RECOGNITION_EVENTS)[number]

export const RECOGNITION_EVENT_LABEL: Record<RecognitionEvent | 'propose', string> = {
  propose: '拟认定，公示',
  object: '收到异议',
  refuse: '不予认定',
  recognise: '认定',
  remind: '续期提醒',
  revoke: '撤销认定',
}

/** `objector`: who isn't the person. What they wrote is a 投诉建议 of theirs, which the person never reads. */
export const RECOGNITION_ACTORS = ['talent', 'objector', 'commissioner', 'coordinator', 'system'] as const
export type RecognitionActor = (typeof RECOGNITION_ACTORS)[number]

export interface RecognitionFacts {
  /** The last day of 公示 has passed. */
  over: boolean
  /** An objection isn't answered yet. */
  contested: boolean
  /** Its term ends soon, and that wasn't said yet. */
  endsSoon: boolean
  /** Its term isn't over, and no later one stands in its place. */
  holds: boolean
}

const within = { name: '公示还没结束', holds: (facts: RecognitionFacts) => !facts.over }
const clear = {
  name: '公示期满，没有待答复的异议',
  holds: (facts: RecognitionFacts) => facts.over && !facts.contested,
}
const holds = { name: '还在有效期，没有被新的代替', holds: (facts: RecognitionFacts) => facts.holds }
const endsSoon = { name: '快到期，还没提醒', holds: (facts: RecognitionFacts) => facts.endsSoon }

export const recognitionWorkflow = defineWorkflow<
  RecognitionState,
  RecognitionEvent,
  RecognitionActor,
  RecognitionFacts
>({
  name: '人才认定',
  states: RECOGNITION_STATES,
  events: RECOGNITION_EVENTS,
  actors: RECOGNITION_ACTORS,
  rows: [
    { from: ['publicised'], on: 'object', to: 'same', by: ['objector'], guard: within },
    { from: ['publicised'], on: 'refuse', to: 'refused', by: ['coordinator'] },
    { from: ['publicised'], on: 'recognise', to: 'recognised', by: ['system'], guard: clear },
    { from: ['recognised'], on: 'remind', to: 'same', by: ['system'], guard: endsSoon },
    { from: ['recognised'], on: 'revoke', to: 'revoked', by: ['coordinator'], guard: holds },
  ],
})

/** What others or the clock add doesn't make stale what a coordinator has open. */
export const KEEPS_RECOGNITION_VERSION: readonly RecognitionEvent[] = ['object', 'remind']
