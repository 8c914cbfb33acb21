import * as v from 'valibot'
import { BOOKING_STATES } from '../booking/workflow.ts'
import { Day, Id, Instant } from '../common.ts'
import { FOLLOW_UP_KINDS, FOLLOW_UP_RESULTS } from '../follow-up/kinds.ts'
import { FOLLOW_UP_STATES } from '../follow-up/workflow.ts'
import { CONTACT_CHANNELS } from '../matter/contact.ts'
import { PLACE_FREED_BY } from './expected-place.ts'
import { HAND_BACK_REASONS } from '../service-request/hand-back.ts'
import { RequestSummary } from '../service-request/schema.ts'

/** What a coordinator looks after: late, due today, a 督办 open, 催办 without an answer. One request may be several. */
export const WATCHED = ['late', 'today', 'supervised', 'nudged'] as const
export type Watched = (typeof WATCHED)[number]

/** Whom the rule would choose if a place were free. `free`: there is one now. */
export const Suggestion = v.object({
  id: Id,
  name: v.string(),
  reasons: v.array(v.string()),
  free: v.boolean(),
})

/** A coordinator decides who gets it, or it waits in the line for a place. */
export const WAITING_FOR = ['decision', 'place'] as const
export type WaitingFor = (typeof WAITING_FOR)[number]

/** Why nobody has it: given back; nobody handles the matter; whoever does isn't on duty, or is full. */
export const WAITS_WHY = ['handed_back', 'nobody', 'off_duty', 'full'] as const
export type WaitsWhy = (typeof WAITS_WHY)[number]

export const Waiting = v.object({
  request: RequestSummary,
  departmentName: v.string(),
  /** Working days since it was submitted. */
  waited: v.number(),
  /** In the line of its matter, from 1; null: it isn't in the line. */
  place: v.nullable(v.number()),
  /** By when a place may be expected, of whom and why (`expectedPlace`); null: nothing says so. */
  expected: v.nullable(v.object({ on: Day, by: v.picklist(PLACE_FREED_BY), who: v.string() })),
  why: v.object({
    kind: v.picklist(WAITS_WHY),
    /** Who handles the matter, but is off duty or full. */
    who: v.array(v.string()),
    handedBack: v.nullable(
      v.object({ reason: v.picklist(HAND_BACK_REASONS), by: v.string(), at: Instant, suggested: v.string() }),
    ),
  }),
  /** Whom whoever gave it back named, if they could take it, else whom the rule would choose. */
  suggestion: v.nullable(Suggestion),
})

/** One of those a commissioner serves: of the requests the caller may see, and nothing of others. */
export const ServedPerson = v.object({
  id: Id,
  name: v.string(),
  /** As they wrote it. */
  employer: v.string(),
  open: v.number(),
  total: v.number(),
  /** The last time either side said or did something, somebody answered the phone, or came. */
  lastContact: v.nullable(Instant),
  /** Of the open request that is due first: who acts next, and by when; null: none is open. */
  next: v.nullable(RequestSummary),
  /** The first day something is owed beside requests (跟进). */
  owed: v.nullable(v.object({ id: Id, kind: v.picklist(FOLLOW_UP_KINDS), nextOn: Day })),
})
export type ServedPerson = v.InferOutput<typeof ServedPerson>

/** With whom something is open, and with whom all has ended. */
export const SERVED = ['open', 'ended'] as const
export type Served = (typeof SERVED)[number]

const about = { requestId: Id, matterTitle: v.string(), number: v.string() }

/** What happened with a person: a request by the day it was submitted, a booking by its time, a 跟进 by its end. */
export const PersonEvent = v.variant('kind', [
  v.object({ kind: v.literal('request'), at: Instant, request: RequestSummary }),
  v.object({
    kind: v.literal('booking'),
    at: Instant,
    id: Id,
    ...about,
    state: v.picklist(BOOKING_STATES),
    /** null: times were named, none is held. */
    startsAt: v.nullable(Instant),
    channel: v.nullable(v.picklist(CONTACT_CHANNELS)),
    place: v.string(),
  }),
  v.object({
    kind: v.literal('follow_up'),
    at: Instant,
    id: Id,
    ...about,
    what: v.picklist(FOLLOW_UP_KINDS),
    state: v.picklist(FOLLOW_UP_STATES),
    /** null: it isn't open any more. */
    nextOn: v.nullable(Day),
    result: v.nullable(v.picklist(FOLLOW_UP_RESULTS)),
    /** The caller may open it. */
    mine: v.boolean(),
  }),
])
export type PersonEvent = v.InferOutput<typeof PersonEvent>
