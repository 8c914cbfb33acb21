import { defineWorkflow } from '../workflow.ts'

export const REQUEST_STATES = [
  'submitted',
  'accepted',
  'in_progress',
  'supplementing',
  'resolved',
  'evaluated',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** 草稿 isn't among them: a draft has no number, no commissioner and no timeline yet. */
export const STATE_LABEL: Record<RequestState, string> = {
  submitted: '待受理',
  accepted: '已受理',
  in_progress: '办理中',
  supplementing: '待补正',
  resolved: '已办结',
  evaluated: '已评价',
  declined: '不予受理',
  withdrawn: '已撤回',
  lapsed: '已终止',
}

export const REQUEST_EVENTS = [
  'assign',
  'accept',
  'decline',
  'report_progress',
  'ask_supplement',
  'supplement',
  'retract_supplement',
  'hand_in_later',
  'remind',
  'end_unanswered',
  'extend',
  'nudge',
  'answer_nudge',
  'supervise',
  'answer_supervision',
  'end_supervision',
  'hand_over_supervision',
  'reassign',
  'alert',
  'resolve',
  'evaluate',
  'reopen',
  'withdraw',
  'hand_back',
  'transfer',
  'message',
] as const
export type RequestEvent = (typeof REQUEST_EVENTS)[number]

export const EVENT_LABEL: Record<RequestEvent, string> = {
  assign: '分派',
  accept: '受理',
  decline: '不予受理',
  report_progress: '更新进展',
  ask_supplement: '一次性告知',
  supplement: '补充材料',
  retract_supplement: '收回告知',
  hand_in_later: '补交容缺材料',
  remind: '提醒补正',
  end_unanswered: '终止办理',
  extend: '延期',
  nudge: '催办',
  answer_nudge: '回复催办',
  supervise: '督办',
  answer_supervision: '回复督办',
  end_supervision: '结束督办',
  hand_over_supervision: '督办交接',
  reassign: '自动换专员',
  alert: '到期提醒',
  resolve: '办结',
  evaluate: '评价',
  reopen: '重新办理',
  withdraw: '撤回',
  hand_back: '退回',
  transfer: '转派',
  message: '留言',
}

/**
 * What an entry does to the clock; `null`: nothing. `starts`: from acceptance on the promise runs. `lapses`: it ends in
 * its pause, until that is answered after all. `extends`: so many working days are added to the promise. `reopens`: it
 * goes on after its end, see reopening.ts.
 */
export type ClockEffect =
  'begins' | 'starts' | 'pauses' | 'resumes' | 'voids_pause' | 'lapses' | 'extends' | 'ends' | 'reopens'
export const CLOCK_EFFECT: Record<RequestEvent | 'submit', ClockEffect | null> = {
  submit: 'begins',
  assign: null,
  accept: 'starts',
  decline: 'ends',
  report_progress: null,
  ask_supplement: 'pauses',
  supplement: 'resumes',
  retract_supplement: 'voids_pause',
  hand_in_later: null,
  remind: null,
  end_unanswered: 'lapses',
  extend: 'extends',
  nudge: null,
  answer_nudge: null,
  supervise: null,
  answer_supervision: null,
  end_supervision: null,
  hand_over_supervision: null,
  reassign: null,
  alert: null,
  resolve: 'ends',
  evaluate: null,
  reopen: 'reopens',
  withdraw: 'ends',
  hand_back: null,
  transfer: null,
  message: null,
}

/** Whether a phase begins with it: nobody is told that a day is near on the day its phase began. */
export const BEGINS_PHASE: Record<ClockEffect, boolean> = {
  begins: true,
  starts: true,
  pauses: false,
  resumes: true,
  voids_pause: true,
  lapses: false,
  extends: true,
  ends: false,
  reopens: true,
}

/**
 * What an entry does to what the commissioner last said they are doing: `says` it, with a day of their own if they named
 * one, or makes it `outdates`; `null`: nothing.
 */
export type ProgressEffect = 'says' | 'outdates'
export const PROGRESS_EFFECT: Record<RequestEvent | 'submit', ProgressEffect | null> = {
  submit: null,
  assign: null,
  accept: null,
  decline: null,
  report_progress: 'says',
  ask_supplement: 'outdates',
  supplement: null,
  retract_supplement: null,
  hand_in_later: null,
  remind: null,
  end_unanswered: null,
  extend: null,
  nudge: null,
  answer_nudge: null,
  supervise: null,
  answer_supervision: null,
  end_supervision: null,
  hand_over_supervision: null,
  reassign: null,
  alert: null,
  resolve: null,
  evaluate: null,
  reopen: 'outdates',
  withdraw: null,
  hand_back: 'outdates',
  transfer: 'outdates',
  message: null,
}

/**
 * Whoever acts on a request: its talent, its assigned commissioner, a coordinator, or the matching itself (which also
 * takes back what lies with a commissioner who is gone).
 */
export const REQUEST_ACTORS = ['talent', 'commissioner', 'coordinator', 'system'] as const
export type RequestActor = (typeof REQUEST_ACTORS)[number]

export interface RequestFacts {
  assigned: boolean
  /** Materials promised for later (容缺) are still to come. */
  awaitsMaterials: boolean
  /** An unanswered 补正 is so long past its day that the request may be ended: see unanswered.ts. */
  waitOver: boolean
  /** It was given out so lately that it may be given back: see hand-back.ts. */
  mayHandBack: boolean
  /** It was closed, and never taken up again: see reopening.ts. */
  neverReopened: boolean
  /** The same, and its talent is still in time to ask for it. */
  reopenable: boolean
  /** Before the deadline of handling, and not extended yet. */
  mayExtend: boolean
  /** Not in this working day yet. */
  mayNudge: boolean
  /** A 催办 waits for an answer. */
  nudged: boolean
  /** Its deadline has passed. */
  late: boolean
  supervised: boolean
  /** The commissioner has answered the 督办. */
  supervisionAnswered: boolean
  /** Who acts does it for its commissioner, who is on leave: what ends it or gives it away stays with that one. */
  standIn: boolean
}

const OPEN = [
  'submitted',
  'accepted',
  'in_progress',
  'supplementing',
] as const satisfies readonly RequestState[]
/** In work, and no 一次性告知 open: that is answered first, as a whole. */
const IN_WORK = ['submitted', 'accepted', 'in_progress'] as const satisfies readonly RequestState[]
const WITH_STAFF = ['accepted', 'in_progress'] as const satisfies readonly RequestState[]

const assigned = { name: '已有专员', holds: (facts: RequestFacts) => facts.assigned }
const toTransfer = {
  name: '已有专员，不是代班',
  holds: (facts: RequestFacts) => facts.assigned && !facts.standIn,
}
const awaitsMaterials = { name: '有容缺材料未交', holds: (facts: RequestFacts) => facts.awaitsMaterials }
const waitOver = {
  name: '逾期未补正期满，不是代班',
  holds: (facts: RequestFacts) => facts.waitOver && !facts.standIn,
}
const lately = {
  name: '派来一个工作日内，不是代班',
  holds: (facts: RequestFacts) => facts.mayHandBack && !facts.standIn,
}
const neverReopened = { name: '没有重新办理过', holds: (facts: RequestFacts) => facts.neverReopened }
const reopenable = {
  name: '办结后 10 个工作日内，没有重新办理过',
  holds: (facts: RequestFacts) => facts.reopenable,
}
const mayExtend = { name: '未到期，且没有延过', holds: (facts: RequestFacts) => facts.mayExtend }
const mayNudge = { name: '这个工作日还没有催过', holds: (facts: RequestFacts) => facts.mayNudge }
const nudged = { name: '有催办未回复', holds: (facts: RequestFacts) => facts.nudged }
const toSupervise = {
  name: '已超期，有专员，没有在督办',
  holds: (facts: RequestFacts) => facts.late && facts.assigned && !facts.supervised,
}
const toAnswer = {
  name: '在督办，还没有回复',
  holds: (facts: RequestFacts) => facts.supervised && !facts.supervisionAnswered,
}
const supervised = { name: '在督办', holds: (facts: RequestFacts) => facts.supervised }
const notStandIn = { name: '不是代班', holds: (facts: RequestFacts) => !facts.standIn }
const unassigned = { name: '尚未分派', holds: (facts: RequestFacts) => !facts.assigned }

export const requestWorkflow = defineWorkflow<RequestState, RequestEvent, RequestActor, RequestFacts>({
  name: '服务申请',
  states: REQUEST_STATES,
  events: REQUEST_EVENTS,
  actors: REQUEST_ACTORS,
  rows: [
    { from: OPEN, on: 'assign', to: 'same', by: ['system', 'coordinator'], guard: unassigned },
    { from: ['submitted'], on: 'accept', to: 'accepted', by: ['commissioner'] },
    { from: ['submitted'], on: 'decline', to: 'declined', by: ['commissioner'], guard: notStandIn },
    { from: WITH_STAFF, on: 'report_progress', to: 'in_progress', by: ['commissioner'] },
    { from: WITH_STAFF, on: 'ask_supplement', to: 'supplementing', by: ['commissioner'] },
    { from: ['supplementing', 'lapsed'], on: 'supplement', to: 'in_progress', by: ['talent'] },
    { from: ['supplementing'], on: 'retract_supplement', to: 'in_progress', by: ['commissioner'] },
    { from: IN_WORK, on: 'hand_in_later', to: 'same', by: ['talent'], guard: awaitsMaterials },
    { from: ['supplementing'], on: 'remind', to: 'same', by: ['system'] },
    { from: ['supplementing'], on: 'end_unanswered', to: 'lapsed', by: ['commissioner'], guard: waitOver },
    { from: WITH_STAFF, on: 'extend', to: 'same', by: ['commissioner'], guard: mayExtend },
    { from: IN_WORK, on: 'nudge', to: 'same', by: ['talent'], guard: mayNudge },
    { from: OPEN, on: 'answer_nudge', to: 'same', by: ['coordinator'], guard: nudged },
    { from: OPEN, on: 'supervise', to: 'same', by: ['coordinator'], guard: toSupervise },
    { from: OPEN, on: 'answer_supervision', to: 'same', by: ['commissioner'], guard: toAnswer },
    { from: OPEN, on: 'end_supervision', to: 'same', by: ['coordinator'], guard: supervised },
    // Its owner is no coordinator any more.
    { from: OPEN, on: 'hand_over_supervision', to: 'same', by: ['system'], guard: supervised },
    { from: ['submitted'], on: 'reassign', to: 'same', by: ['system'], guard: assigned },
    { from: OPEN, on: 'alert', to: 'same', by: ['system'] },
    { from: WITH_STAFF, on: 'resolve', to: 'resolved', by: ['commissioner'], guard: notStandIn },
    { from: ['resolved'], on: 'evaluate', to: 'evaluated', by: ['talent'] },
    { from: ['resolved', 'evaluated'], on: 'reopen', to: 'in_progress', by: ['talent'], guard: reopenable },
    // What a 回访 found: see follow-up.
    {
      from: ['resolved', 'evaluated'],
      on: 'reopen',
      to: 'in_progress',
      by: ['coordinator'],
      guard: neverReopened,
    },
    { from: OPEN, on: 'withdraw', to: 'withdrawn', by: ['talent'] },
    { from: OPEN, on: 'hand_back', to: 'same', by: ['commissioner'], guard: lately },
    {
      from: OPEN,
      on: 'transfer',
      to: 'same',
      by: ['commissioner', 'coordinator', 'system'],
      guard: toTransfer,
    },
    {
      from: [...OPEN, 'resolved', 'evaluated', 'lapsed'],
      on: 'message',
      to: 'same',
      by: ['talent', 'commissioner'],
      guard: assigned,
    },
  ],
})

/** Entries that leave the version alone: talking, asking and reminding mustn't make the other side's open form stale. */
export const KEEPS_VERSION: readonly RequestEvent[] = [
  'message',
  'remind',
  'nudge',
  'answer_nudge',
  'supervise',
  'hand_over_supervision',
  'alert',
]

/** What of staff answers a 催办: the talent hears something of the matter. */
export const ANSWERS_NUDGE: readonly RequestEvent[] = [
  'accept',
  'decline',
  'report_progress',
  'ask_supplement',
  'retract_supplement',
  'end_unanswered',
  'extend',
  'answer_nudge',
  'end_supervision',
  'resolve',
  'message',
]

export const OPEN_STATES: readonly RequestState[] = OPEN

/** Somebody still has to act on it. */
export const isOpen = (request: { state: RequestState }): boolean => OPEN_STATES.includes(request.state)

/** It was closed with a result, which a 办结单 is printed of. */
export const hasClosingNote = ({ state }: { state: RequestState }): boolean =>
  state === 'resolved' || state === 'evaluated'
