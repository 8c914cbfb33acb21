import * as v from 'valibot'
import { Day, Id, Instant, Version } from '../common.ts'
import { DraftBody } from '../matter/draft.ts'
import { Change } from '../publication/schema.ts'
import { PREPARATION_STATES } from './workflow.ts'

/** All a preparer ever sees of it again; nothing of what they filled in. */
export const SentPreparation = v.object({
  id: Id,
  version: Version,
  state: v.picklist(PREPARATION_STATES),
  matterTitle: v.string(),
  talentName: v.string(),
  sentAt: Instant,
  /** The last day to confirm, until its office closes. */
  dueOn: Day,
  endedAt: v.nullable(Instant),
})
export type SentPreparation = v.InferOutput<typeof SentPreparation>

/** One that waits for the talent, as lists tell of it. */
export const WaitingPreparation = v.object({
  id: Id,
  matterTitle: v.string(),
  preparerName: v.string(),
  dueAt: Instant,
  /** Working days that are left. */
  daysLeft: v.number(),
})
export type WaitingPreparation = v.InferOutput<typeof WaitingPreparation>

/** For the talent alone. */
export const Preparation = v.object({
  id: Id,
  version: Version,
  state: v.picklist(PREPARATION_STATES),
  matterCode: Id,
  matterTitle: v.string(),
  preparer: v.object({
    name: v.string(),
    officePhone: v.string(),
    portrait: v.nullable(v.string()),
    /** Of an enterprise's contact: whom they speak for. */
    enterprise: v.nullable(v.string()),
  }),
  sentAt: Instant,
  dueAt: Instant,
  daysLeft: v.number(),
  /** What was filled in and how it was agreed; null once it has ended: it is deleted then. */
  filled: v.nullable(
    v.object({
      answers: DraftBody.entries.answers,
      note: v.string(),
      /** What the matter in force asks otherwise than when it was filled in. */
      changes: v.array(Change),
    }),
  ),
})
export type Preparation = v.InferOutput<typeof Preparation>

export const PreparationChanged = v.object({
  id: Id,
  version: Version,
  state: v.picklist(PREPARATION_STATES),
})
export type PreparationChanged = v.InferOutput<typeof PreparationChanged>

/** A talent gives it to their enterprise's contact, who can then prepare one request for them. */
export const GivenCode = v.object({ code: v.string(), expiresAt: Instant })
export type GivenCode = v.InferOutput<typeof GivenCode>
