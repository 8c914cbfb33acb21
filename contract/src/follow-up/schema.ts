import * as v from 'valibot'
import { Day, Id, Instant, Version } from '../common.ts'
import { Subject } from '../subject.ts'
import { FOLLOW_UP_KINDS, FOLLOW_UP_RESULTS } from './kinds.ts'
import { FOLLOW_UP_ACTORS, FOLLOW_UP_EVENTS, FOLLOW_UP_STATES } from './workflow.ts'

const common = {
  id: Id,
  kind: v.picklist(FOLLOW_UP_KINDS),
  state: v.picklist(FOLLOW_UP_STATES),
  /** 两居室还没有, as it was written when it began. */
  what: v.string(),
  nextOn: v.nullable(Day),
  /** Working days left after today; 0 today, negative late; null when it isn't open. */
  remaining: v.nullable(v.number()),
  /** 林专员, 统筹人员; empty: nobody yet. */
  owner: v.string(),
  result: v.nullable(v.picklist(FOLLOW_UP_RESULTS)),
  /** What was done, in the words of whoever ended it. */
  resultWords: v.string(),
  openedAt: Instant,
  endedAt: v.nullable(Instant),
}

/** As the one it is done for sees it, beside the thing it is about. */
export const OwedToMe = v.object(common)
export type OwedToMe = v.InferOutput<typeof OwedToMe>

export const FollowUp = v.object({
  ...common,
  version: Version,
  subject: Subject,
  /** 子女入学, and its number. */
  title: v.string(),
  number: v.string(),
  /** 高若渝: whom it is done for. */
  who: v.string(),
  mine: v.boolean(),
  allowedEvents: v.array(v.picklist(FOLLOW_UP_EVENTS)),
})
export type FollowUp = v.InferOutput<typeof FollowUp>

export const FollowUpStep = v.object({
  kind: v.picklist(['open', ...FOLLOW_UP_EVENTS]),
  by: v.picklist(FOLLOW_UP_ACTORS),
  name: v.string(),
  at: Instant,
  /** The day it was put on. */
  nextOn: v.nullable(Day),
  /** Of a call: whether somebody answered. */
  reached: v.nullable(v.boolean()),
  words: v.string(),
})
export type FollowUpStep = v.InferOutput<typeof FollowUpStep>

export const FollowUpDetail = v.object({
  ...FollowUp.entries,
  /** The last day it can be put off to; null: any. */
  limitOn: v.nullable(Day),
  /** What its owner has to know of the thing: the rating, what was written when it was closed. */
  facts: v.array(v.object({ label: v.string(), text: v.string() })),
  steps: v.array(FollowUpStep),
  /** Results it may be ended with now. */
  results: v.array(v.picklist(FOLLOW_UP_RESULTS)),
})
export type FollowUpDetail = v.InferOutput<typeof FollowUpDetail>

export const FollowUpChanged = v.object({ id: Id, version: Version, state: v.picklist(FOLLOW_UP_STATES) })
export type FollowUpChanged = v.InferOutput<typeof FollowUpChanged>
