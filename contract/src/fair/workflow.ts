import { defineWorkflow } from '../workflow.ts'

/** 报名. `offered`: a freed place is held for somebody of the 候补; `lapsed`: it was, and wasn't taken. */
export const PASS_STATES = ['booked', 'waiting', 'offered', 'entered', 'cancelled', 'lapsed'] as const
export type PassState = (typeof PASS_STATES)[number]
export const PASS_STATE_LABEL: Record<PassState, string> = {
  booked: '已报名',
  waiting: '候补中',
  offered: '有名额，待确认',
  entered: '已入场',
  cancelled: '已取消',
  lapsed: '名额已让出',
}

/** They hold a place: what is free is what the capacity leaves of their rows, never a counter. */
export const HOLDING_STATES = ['booked', 'offered', 'entered'] as const satisfies readonly PassState[]
/** Still to come, or to hear. */
export const OPEN_PASS_STATES = ['booked', 'waiting', 'offered'] as const satisfies readonly PassState[]

export const PASS_EVENTS = [
  ...([
    'take',
    'queue',
    'offer',
    'accept',
    'lapse',
    'prefer',
    'put_back',
    'cancel',
    'call_off',
    'enter',
    'check_in',
  ] as const),
] as const
export type PassEvent = (typeof PASS_EVENTS)[number]
export const PASS_EVENT_LABEL: Record<PassEvent, string> = {
  take: '报名',
  queue: '排候补',
  offer: '轮到候补',
  accept: '确认名额',
  lapse: '名额让出',
  prefer: '候补提到最前',
  put_back: '改为候补',
  cancel: '取消报名',
  call_off: '招聘会取消',
  enter: '入场',
  check_in: '扫入口海报签到',
}

/** Whoever signed up; a coordinator; whoever is at the door; the clock, or the end of the fair. */
export const PASS_ACTORS = ['guest', 'desk', 'door', 'system'] as const
export type PassActor = (typeof PASS_ACTORS)[number]

export interface PassFacts {
  /** One can sign up now, by the server's clock. */
  open: boolean
  /** Whoever comes may check in by themselves, by the clock of the fair. */
  doorOpen: boolean
  /** The fair isn't over. */
  ahead: boolean
  /** A place is free, and nobody of the 候补 is before. */
  free: boolean
  /** The two hours for which it is held have passed. */
  late: boolean
}

const free = { name: '报名开放，有名额', holds: (facts: PassFacts) => facts.open && facts.free }
const full = { name: '报名开放，已满', holds: (facts: PassFacts) => facts.open && !facts.free }
const ahead = { name: '还没结束', holds: (facts: PassFacts) => facts.ahead }
const held = { name: '还在保留的两小时内', holds: (facts: PassFacts) => facts.ahead && !facts.late }
const there = { name: '开场前 1 小时到结束', holds: (facts: PassFacts) => facts.doorOpen }
const thereFree = {
  name: '开场前 1 小时到结束，有名额',
  holds: (facts: PassFacts) => facts.doorOpen && facts.free,
}
const late = { name: '两小时已过', holds: (facts: PassFacts) => facts.late }

export const passWorkflow = defineWorkflow<PassState, PassEvent, PassActor, PassFacts>({
  name: '招聘会报名',
  states: PASS_STATES,
  events: PASS_EVENTS,
  actors: PASS_ACTORS,
  rows: [
    { from: ['cancelled', 'lapsed'], on: 'take', to: 'booked', by: ['guest'], guard: free },
    { from: ['cancelled', 'lapsed'], on: 'queue', to: 'waiting', by: ['guest'], guard: full },
    { from: ['waiting'], on: 'offer', to: 'offered', by: ['system'], guard: ahead },
    { from: ['offered'], on: 'accept', to: 'booked', by: ['guest'], guard: held },
    { from: ['offered'], on: 'lapse', to: 'lapsed', by: ['system'], guard: late },
    { from: ['waiting'], on: 'prefer', to: 'same', by: ['desk'], guard: ahead },
    { from: ['booked', 'offered'], on: 'put_back', to: 'waiting', by: ['desk'], guard: ahead },
    { from: ['booked', 'waiting', 'offered'], on: 'cancel', to: 'cancelled', by: ['guest'], guard: ahead },
    { from: ['booked', 'waiting', 'offered'], on: 'call_off', to: 'cancelled', by: ['system'] },
    { from: ['booked', 'offered'], on: 'enter', to: 'entered', by: ['door'] },
    { from: ['booked', 'offered'], on: 'check_in', to: 'entered', by: ['guest'], guard: there },
    { from: ['cancelled', 'lapsed'], on: 'check_in', to: 'entered', by: ['guest'], guard: thereFree },
  ],
})

/** So long a freed place is held for the first of the 候补. */
export const HELD_HOURS = 2

/** What became of a code at the door. `again`: it has been let in; `elsewhere`: it is another fair's. */
export const SCAN_OUTCOMES = ['entered', 'again', 'cancelled', 'waiting', 'elsewhere', 'unknown'] as const
export type ScanOutcome = (typeof SCAN_OUTCOMES)[number]
export const SCAN_OUTCOME_LABEL: Record<ScanOutcome, string> = {
  entered: '已入场',
  again: '这个码已经入过场',
  cancelled: '这个报名已取消',
  waiting: '还在候补，没有名额',
  elsewhere: '这是另一场招聘会的码',
  unknown: '没有这个报名码',
}
