import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Id, Instant, Version } from '../common.ts'
import { MOST } from '../limits.ts'
import { CONTACT_CHANNELS } from '../matter/contact.ts'
import { Subject } from '../subject.ts'
import { BookingPattern } from './pattern.ts'
import { BOOKING_ACTORS, BOOKING_BEGINNINGS, BOOKING_EVENTS, BOOKING_STATES } from './workflow.ts'

/** A time one chose, as it was offered. */
export const SlotChoice = v.pipe(
  v.string('请选择时间'),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+08:00$/, '请选择时间'),
)
export const SlotChoices = v.pipe(
  list(SlotChoice, MOST.slots, `最多选 ${MOST.slots} 个时间`),
  v.minLength(1, '请选择时间'),
  v.check((chosen) => new Set(chosen).size === chosen.length, '同一个时间选了两次'),
)

const time = {
  startsAt: Instant,
  endsAt: Instant,
  channel: v.picklist(CONTACT_CHANNELS),
  /** Empty when nobody has to come. */
  place: v.string(),
}

/** Whose times they are: a commissioner's, those of a 站点, or the interviews of a post. */
export const HOST_KINDS = ['commissioner', 'station', 'post'] as const
export type HostKind = (typeof HOST_KINDS)[number]
/** Hosts that name times one by one: each can be chosen however far ahead it is. */
export const SINGLE_TIME_HOSTS: readonly HostKind[] = ['post']

export const BookingHost = v.object({
  id: Id,
  kind: v.picklist(HOST_KINDS),
  name: v.string(),
  /** 林专员; a station's is its name. */
  title: v.string(),
  officePhone: v.string(),
  /** Where a station is; empty of a commissioner. */
  address: v.string(),
})
export type BookingHost = v.InferOutput<typeof BookingHost>

export const FreeSlot = v.object({ ...time, free: v.number() })
export type FreeSlot = v.InferOutput<typeof FreeSlot>

export const BookingStep = v.object({
  kind: v.picklist([...BOOKING_BEGINNINGS, ...BOOKING_EVENTS]),
  by: v.picklist(BOOKING_ACTORS),
  at: Instant,
  /** The time it was about, and the one before it when it was moved. */
  startsAt: v.nullable(Instant),
  from: v.nullable(Instant),
  /** Why, as far as it was said. */
  words: v.string(),
})
export type BookingStep = v.InferOutput<typeof BookingStep>

export const Booking = v.object({
  id: Id,
  version: Version,
  subject: Subject,
  /** What it is about: 子女入学, and its number. */
  title: v.string(),
  number: v.string(),
  state: v.picklist(BOOKING_STATES),
  /** The one who booked, for the host; empty for the guest. */
  guest: v.string(),
  host: BookingHost,
  /** What is held; null while only preferred. */
  time: v.nullable(v.object(time)),
  /** In the order of preference; `free` is 0 where it is full or not offered any more. */
  preferences: v.array(FreeSlot),
  /** Until when the guest may change or cancel it. */
  changeUntil: v.nullable(Instant),
  movesLeft: v.number(),
  /** The time isn't within what the host offers any more. */
  outside: v.boolean(),
  /** When it was asked for. */
  madeAt: Instant,
  allowedEvents: v.array(v.picklist(BOOKING_EVENTS)),
  steps: v.array(BookingStep),
})
export type Booking = v.InferOutput<typeof Booking>

export const BookingChanged = v.object({ id: Id, version: Version, state: v.picklist(BOOKING_STATES) })
export type BookingChanged = v.InferOutput<typeof BookingChanged>

/** The bookings of one thing, the open ones first, and what can be chosen from. */
export const BookingsOf = v.object({
  bookings: v.array(Booking),
  /** With whom one may book: one's commissioner first, then the stations of the matter; none once the thing is over. */
  hosts: v.array(BookingHost),
  /** Whose `slots` these are: the one that was asked for, else the first. */
  hostId: v.nullable(Id),
  /** Earliest first, full ones too; empty: this host publishes no times. */
  slots: v.array(FreeSlot),
  /** How many more one may make in this group; 0 too where there is nobody to book, or one isn't the guest. */
  left: v.number(),
})
export type BookingsOf = v.InferOutput<typeof BookingsOf>

export const STRANDED_ACTS = ['keep', 'move', 'cancel'] as const
/** What becomes of a booking that a new pattern leaves outside. */
export const StrandedAct = v.object({
  id: Id,
  act: v.picklist(STRANDED_ACTS, '请选择保留、改时间或取消'),
  /** With `move`: one of the times of the new pattern. */
  startsAt: v.optional(v.nullable(SlotChoice), null),
})
export type StrandedAct = v.InferOutput<typeof StrandedAct>

export const HostSchedule = v.object({
  /** Whose times one keeps: one's own, then those of one's stations. */
  hosts: v.array(BookingHost),
  /** Whose schedule this is. */
  hostId: Id,
  version: v.number(),
  pattern: BookingPattern,
  /** From today on. */
  slots: v.array(FreeSlot),
  bookings: v.array(Booking),
})
export type HostSchedule = v.InferOutput<typeof HostSchedule>
