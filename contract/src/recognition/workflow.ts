import { defineWorkflow } from '../workflow.ts'

/** What becomes of the opinion a request for recognition ended with. Before it, the request's own states are shown. */
export const RECOGNITION_STATES = ['publicised', 'recognised', 'refused'] as const
export type RecognitionState = (typeof RECOGNITION_STATES)[number]

export const RECOGNITION_STATE_LABEL: Record<RecognitionState, string> = {
  publicised: '公示中',
  recognised: '已认定',
  refused: '不予认定',
}

export const RECOGNITION_EVENTS = ['object', 'refuse', 'recognise', 'remind'] as const
export type RecognitionEvent = (typeof RECOGNITION_EVENTS)[number]

export const RECOGNITION_EVENT_LABEL: Record<RecognitionEvent | 'propose', string> = {
  propose: '拟认定，公示',
  object: '收到异议',
  refuse: '不予认定',
  recognise: '认定',
  remind: '续期提醒',
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
}

const within = { name: '公示还没结束', holds: (facts: RecognitionFacts) => !facts.over }
const clear = {
  name: '公示期满，没有待答复的异议',
  holds: (facts: RecognitionFacts) => facts.over && !facts.contested,
}
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
  ],
})

/** What others or the clock add doesn't make stale what a coordinator has open. */
export const KEEPS_RECOGNITION_VERSION: readonly RecognitionEvent[] = ['object', 'remind']
