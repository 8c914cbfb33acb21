import * as v from 'valibot'
import { FreeSlot, Booking } from '../booking/schema.ts'
import { Day, Id, Version } from '../common.ts'
import { HALVES } from './half-days.ts'
import { LEAVE_EVENTS, LEAVE_STATES } from './workflow.ts'

export const HalfDayShape = v.object({ day: Day, half: v.picklist(HALVES, '请选择上午或下午') })
export const LeaveTime = v.object({ from: HalfDayShape, to: HalfDayShape })

/** A request whose day falls into the leave. */
export const DueInLeave = v.object({
  id: Id,
  number: v.string(),
  title: v.string(),
  /** 周予安; empty for whoever may not read the request now. */
  talentName: v.string(),
  dueOn: Day,
})
export type DueInLeave = v.InferOutput<typeof DueInLeave>

const Person = v.object({ id: Id, name: v.string(), title: v.string() })

export const Leave = v.object({
  id: Id,
  version: Version,
  state: v.picklist(LEAVE_STATES),
  ...LeaveTime.entries,
  /** Half days on which the offices work. */
  halves: v.number(),
  backOn: HalfDayShape,
  begun: v.boolean(),
  over: v.boolean(),
  away: Person,
  /** Asked, or has accepted; null: nobody. */
  standIn: v.nullable(Person),
  /** Why the last one who was asked can't. */
  declined: v.string(),
  /** 交接的话, for whoever is away and for the accepted stand-in; empty for all others. */
  note: v.string(),
  /** What falls due in it, the earliest first; for the two of them. */
  due: v.array(DueInLeave),
  dueCount: v.number(),
  /** What the reader is to it, and may do now. */
  viewer: v.picklist(['away', 'stand_in', 'coordinator']),
  allowedEvents: v.array(v.picklist(LEAVE_EVENTS)),
})
export type Leave = v.InferOutput<typeof Leave>

export const LeaveChanged = v.object({ id: Id, version: Version, state: v.picklist(LEAVE_STATES) })
export type LeaveChanged = v.InferOutput<typeof LeaveChanged>

export const StandInChoice = v.object({
  ...Person.entries,
  department: v.string(),
  load: v.number(),
  capacity: v.number(),
  /** Of `total` due in that time they handle so many. */
  canDo: v.number(),
  total: v.number(),
  /** Titles of the matters among these that they don't handle. */
  cannot: v.array(v.string()),
  /** Why they can't stand in; null: they can. */
  unfit: v.nullable(v.string()),
})
export type StandInChoice = v.InferOutput<typeof StandInChoice>

/** What a leave would do, computed as it is when it is sent. */
export const LeaveTrial = v.object({
  halves: v.number(),
  backOn: HalfDayShape,
  standIns: v.array(StandInChoice),
  due: v.array(DueInLeave),
  /** Bookings it leaves outside of what is offered: each needs keep, move or cancel. */
  stranded: v.array(Booking),
  /** To which they can be moved. */
  slots: v.array(FreeSlot),
})
export type LeaveTrial = v.InferOutput<typeof LeaveTrial>
