import { defineWorkflow } from '../workflow.ts'

export const APPLICATION_STATES = ['sent', 'viewed', 'invited', 'hired', 'unsuitable', 'withdrawn'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

export const APPLICATION_STATE_LABEL: Record<ApplicationState, string> = {
  sent: '已投递',
  viewed: '已查看',
  invited: '邀面试',
  hired: '录用',
  unsuitable: '不合适',
  withdrawn: '已撤回',
}

/** Where the employer owes an answer. */
export const AWAITED_STATES: readonly ApplicationState[] = ['sent', 'viewed', 'invited']
/** Where the employer may open the CV that was sent; not any more once it was taken back. */
export const OPEN_TO_EMPLOYER: readonly ApplicationState[] = [...AWAITED_STATES, 'hired', 'unsuitable']
/** From here on the employer sees the name, and the telephone whatever the CV says. */
export const PHONE_STATES: readonly ApplicationState[] = ['invited', 'hired']

export const APPLICATION_EVENTS = [
  'view',
  'invite',
  'offer_times',
  'decline_times',
  'pass',
  'refuse',
  'hire',
  'withdraw',
  'apply_again',
  'remind',
  'raise',
  'remind_pick',
] as const
export type ApplicationEvent = (typeof APPLICATION_EVENTS)[number]

export const APPLICATION_EVENT_LABEL: Record<ApplicationEvent | 'apply', string> = {
  apply: '投递',
  view: '查看简历',
  invite: '邀面试',
  offer_times: '放出面试时间',
  decline_times: '面试时间都不行',
  pass: '通过',
  refuse: '不合适',
  hire: '录用',
  withdraw: '撤回投递',
  apply_again: '再次投递',
  remind: '提醒单位回复',
  raise: '超期，已告诉统筹',
  remind_pick: '提醒选面试时间',
}

/** Of an invitation: by words alone, with times to choose from, one of them taken, or none of them suits. */
export const INTERVIEW_OFFERS = ['none', 'offered', 'taken', 'declined'] as const
export type InterviewOffer = (typeof INTERVIEW_OFFERS)[number]

/** `employer`: whoever speaks for the enterprise whose post it is. */
export const APPLICATION_ACTORS = ['talent', 'employer', 'system'] as const
export type ApplicationActor = (typeof APPLICATION_ACTORS)[number]

export interface ApplicationFacts {
  /** The post takes applications now, by the server's clock. */
  open: boolean
  /** No interview is agreed that is still to come. */
  unplanned: boolean
  /** Times were offered, and one is to be chosen. */
  choosing: boolean
  /** It is in a stage of its notice that isn't the last. */
  passable: boolean
  /** In the last stage; where its notice has none, invited. */
  hirable: boolean
  /** The answer is due on the next working day or before, and nobody was reminded of that day yet. */
  due: boolean
  /** Its day has passed, and that wasn't raised yet. */
  late: boolean
}

const open = { name: '岗位还没截止', holds: (facts: ApplicationFacts) => facts.open }
const unplanned = { name: '没有约好的面试', holds: (facts: ApplicationFacts) => facts.unplanned }
const choosing = { name: '有面试时间可选，还没选', holds: (facts: ApplicationFacts) => facts.choosing }
const passable = { name: '公开招聘，还没到最后一步', holds: (facts: ApplicationFacts) => facts.passable }
const hirable = {
  name: '已邀面试；公开招聘的到了最后一步',
  holds: (facts: ApplicationFacts) => facts.hirable,
}
const due = { name: '下个工作日到期，还没提醒', holds: (facts: ApplicationFacts) => facts.due }
const late = { name: '已超期，还没上报', holds: (facts: ApplicationFacts) => facts.late }

/**
 * What the talent may do hangs on the announced state alone, never on what an employer is about to decide: up to 录用 they may
 * take it back, also after the post has closed.
 */
export const applicationWorkflow = defineWorkflow<
  ApplicationState,
  ApplicationEvent,
  ApplicationActor,
  ApplicationFacts
>({
  name: '投递',
  states: APPLICATION_STATES,
  events: APPLICATION_EVENTS,
  actors: APPLICATION_ACTORS,
  rows: [
    { from: ['sent'], on: 'view', to: 'viewed', by: ['employer'] },
    { from: ['sent', 'viewed'], on: 'invite', to: 'invited', by: ['employer'] },
    { from: ['invited'], on: 'offer_times', to: 'same', by: ['employer'], guard: unplanned },
    { from: ['invited'], on: 'decline_times', to: 'same', by: ['talent'], guard: choosing },
    { from: ['sent', 'viewed', 'invited'], on: 'refuse', to: 'unsuitable', by: ['employer'] },
    { from: ['sent', 'viewed'], on: 'pass', to: 'viewed', by: ['employer'], guard: passable },
    { from: ['invited'], on: 'pass', to: 'same', by: ['employer'], guard: passable },
    { from: ['sent', 'viewed', 'invited'], on: 'hire', to: 'hired', by: ['employer'], guard: hirable },
    { from: ['sent', 'viewed', 'invited'], on: 'withdraw', to: 'withdrawn', by: ['talent'] },
    { from: ['withdrawn'], on: 'apply_again', to: 'sent', by: ['talent'], guard: open },
    { from: ['sent', 'viewed', 'invited'], on: 'remind', to: 'same', by: ['system'], guard: due },
    { from: ['sent', 'viewed', 'invited'], on: 'raise', to: 'same', by: ['system'], guard: late },
    { from: ['invited'], on: 'remind_pick', to: 'same', by: ['system'], guard: choosing },
  ],
})

/** Reminding doesn't make what somebody has open stale. */
export const KEEPS_APPLICATION_VERSION: readonly ApplicationEvent[] = ['remind', 'raise', 'remind_pick']
