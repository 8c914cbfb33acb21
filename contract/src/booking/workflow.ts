import { defineWorkflow } from '../workflow.ts'

/** `preferred`: times were named, none is held yet. */
export const BOOKING_STATES = ['preferred', 'booked', 'attended', 'no_show', 'cancelled', 'lapsed'] as const
export type BookingState = (typeof BOOKING_STATES)[number]

/** Its time is, or was, somebody's. */
export const HELD_STATES: readonly BookingState[] = ['booked', 'attended', 'no_show']

export const BOOKING_STATE_LABEL: Record<BookingState, string> = {
  preferred: '待定',
  booked: '已约定',
  attended: '已到',
  no_show: '未到',
  cancelled: '已取消',
  lapsed: '未定失效',
}

export const BOOKING_EVENTS = [
  'confirm',
  'move',
  'cancel',
  'lapse',
  'remind',
  'attend',
  'note_absence',
  'revoke_absence',
] as const
export type BookingEvent = (typeof BOOKING_EVENTS)[number]

/** How a booking begins: `take` holds a place at once, `prefer` names up to three times. */
export const BOOKING_BEGINNINGS = ['take', 'prefer'] as const
export type BookingBeginning = (typeof BOOKING_BEGINNINGS)[number]

export const BOOKING_EVENT_LABEL: Record<BookingEvent | BookingBeginning, string> = {
  take: '约定',
  prefer: '提出意向',
  confirm: '定下',
  move: '改时间',
  cancel: '取消',
  lapse: '失效',
  remind: '提醒',
  attend: '记已到',
  note_absence: '记未到',
  revoke_absence: '撤销未到',
}

/** Who booked, who receives them, and the clock (or the end of the thing it was for). */
export const BOOKING_ACTORS = ['guest', 'host', 'system'] as const
export type BookingActor = (typeof BOOKING_ACTORS)[number]

export interface BookingFacts {
  /** The time it is booked for has come. */
  started: boolean
  /** The guest may still change it: the hour until which that goes hasn't passed. */
  inTime: boolean
  /** The guest has moved it less often than one may. */
  movesLeft: boolean
  /** The absence was noted less than a day ago. */
  revocable: boolean
}

const ahead = { name: '还没开始', holds: (facts: BookingFacts) => !facts.started }
const started = { name: '已经开始', holds: (facts: BookingFacts) => facts.started }
const inTime = { name: '没过截止时刻', holds: (facts: BookingFacts) => facts.inTime }
const mayMove = {
  name: '没过截止时刻，改的次数没用完',
  holds: (facts: BookingFacts) => facts.inTime && facts.movesLeft,
}
const revocable = { name: '记下未满一天', holds: (facts: BookingFacts) => facts.revocable }

export const bookingWorkflow = defineWorkflow<BookingState, BookingEvent, BookingActor, BookingFacts>({
  name: '预约',
  states: BOOKING_STATES,
  events: BOOKING_EVENTS,
  actors: BOOKING_ACTORS,
  rows: [
    { from: ['preferred'], on: 'confirm', to: 'booked', by: ['host'] },
    { from: ['booked'], on: 'move', to: 'same', by: ['guest'], guard: mayMove },
    { from: ['booked'], on: 'move', to: 'same', by: ['host'], guard: ahead },
    { from: ['preferred'], on: 'cancel', to: 'cancelled', by: ['guest', 'host', 'system'] },
    { from: ['booked'], on: 'cancel', to: 'cancelled', by: ['guest'], guard: inTime },
    { from: ['booked'], on: 'cancel', to: 'cancelled', by: ['host', 'system'], guard: ahead },
    { from: ['preferred'], on: 'lapse', to: 'lapsed', by: ['system'] },
    { from: ['booked'], on: 'remind', to: 'same', by: ['system'], guard: ahead },
    { from: ['booked'], on: 'attend', to: 'attended', by: ['host'], guard: started },
    { from: ['booked'], on: 'note_absence', to: 'no_show', by: ['host'], guard: started },
    { from: ['no_show'], on: 'revoke_absence', to: 'booked', by: ['host'], guard: revocable },
  ],
})

/** A reminder doesn't make what somebody has open stale. */
export const KEEPS_BOOKING_VERSION: readonly BookingEvent[] = ['remind']

/** Still to come about, or to be held. */
export const OPEN_BOOKING_STATES = ['preferred', 'booked'] as const satisfies readonly BookingState[]
