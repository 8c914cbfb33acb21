import { defineWorkflow } from '../workflow.ts'

export const COMPLAINT_STATES = ['received', 'accepted', 'answered', 'closed', 'withdrawn'] as const
export type ComplaintState = (typeof COMPLAINT_STATES)[number]

export const COMPLAINT_STATE_LABEL: Record<ComplaintState, string> = {
  received: '待受理',
  accepted: '办理中',
  answered: '已答复',
  closed: '已了结',
  withdrawn: '已撤回',
}

/** Where an answer is owed. */
export const OWED_STATES: readonly ComplaintState[] = ['received', 'accepted']

export const COMPLAINT_EVENTS = [
  'accept',
  'take',
  'hand_on',
  'remind',
  'raise',
  'answer',
  'ask',
  'withdraw',
  'close',
] as const
export type ComplaintEvent = (typeof COMPLAINT_EVENTS)[number]

export const COMPLAINT_EVENT_LABEL: Record<ComplaintEvent | 'submit', string> = {
  submit: '提交',
  accept: '受理',
  take: '接手',
  hand_on: '等待接手',
  remind: '到期提醒',
  raise: '超期提醒',
  answer: '答复',
  ask: '追问',
  withdraw: '撤回',
  close: '了结',
}

/** `owner`: the coordinator who accepted it; `coordinator`: any other who isn't complained of. */
export const COMPLAINT_ACTORS = ['talent', 'owner', 'coordinator', 'system'] as const
export type ComplaintActor = (typeof COMPLAINT_ACTORS)[number]

export interface ComplaintFacts {
  /** Nothing was asked back yet, and the days for it aren't over. */
  mayAsk: boolean
  /** The days to ask back are over. */
  lapsed: boolean
  /** The answer is due on the next working day or before, and nobody was reminded of that day yet. */
  due: boolean
  /** Its day has passed, and that wasn't raised yet. */
  late: boolean
}

const mayAsk = { name: '还没追问过，在追问期内', holds: (facts: ComplaintFacts) => facts.mayAsk }
const lapsed = { name: '追问期已过', holds: (facts: ComplaintFacts) => facts.lapsed }
const due = { name: '下个工作日到期，还没提醒', holds: (facts: ComplaintFacts) => facts.due }
const late = { name: '已超期，还没提醒', holds: (facts: ComplaintFacts) => facts.late }

export const complaintWorkflow = defineWorkflow<
  ComplaintState,
  ComplaintEvent,
  ComplaintActor,
  ComplaintFacts
>({
  name: '投诉建议',
  states: COMPLAINT_STATES,
  events: COMPLAINT_EVENTS,
  actors: COMPLAINT_ACTORS,
  rows: [
    { from: ['received'], on: 'accept', to: 'accepted', by: ['coordinator'] },
    { from: ['accepted'], on: 'take', to: 'same', by: ['coordinator'] },
    // Whoever lost the role of a coordinator answers nothing any more.
    { from: ['accepted', 'answered'], on: 'hand_on', to: 'same', by: ['system'] },
    { from: ['received', 'accepted'], on: 'remind', to: 'same', by: ['system'], guard: due },
    { from: ['received', 'accepted'], on: 'raise', to: 'same', by: ['system'], guard: late },
    { from: ['accepted'], on: 'answer', to: 'answered', by: ['owner'] },
    { from: ['answered'], on: 'ask', to: 'accepted', by: ['talent'], guard: mayAsk },
    { from: ['received', 'accepted'], on: 'withdraw', to: 'withdrawn', by: ['talent'] },
    { from: ['answered'], on: 'close', to: 'closed', by: ['talent'] },
    { from: ['answered'], on: 'close', to: 'closed', by: ['system'], guard: lapsed },
  ],
})

/** Reminding doesn't make what somebody has open stale. */
export const KEEPS_COMPLAINT_VERSION: readonly ComplaintEvent[] = ['remind', 'raise']
