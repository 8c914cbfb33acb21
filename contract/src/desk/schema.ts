import * as v from 'valibot'
import { Id, Instant } from '../common.ts'
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
