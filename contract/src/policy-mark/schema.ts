import * as v from 'valibot'
import type { Applying, PolicyValidity } from '../policy/validity.ts'
import { FoundPolicy } from '../policy/schema.ts'

/** `saved`: 收藏. `opening`: to be told, once, when it can be applied for. */
export const MARKS = ['saved', 'opening'] as const
export type Mark = (typeof MARKS)[number]

/** What one person has marked a policy with. */
export const PolicyMarks = v.object({ saved: v.boolean(), opening: v.boolean() })
export type PolicyMarks = v.InferOutput<typeof PolicyMarks>

const { hits: _, ...found } = FoundPolicy.entries
/** A policy in one's own list. */
export const MarkedPolicy = v.object({ ...found, ...PolicyMarks.entries })
export type MarkedPolicy = v.InferOutput<typeof MarkedPolicy>

/**
 * Whether an opening can still come: its day is known, or this time is over and the document isn't. Where one may apply now,
 * and where the source names no days, there is nothing to wait for.
 */
export const mayOpen = ({
  validity,
  applying,
}: {
  readonly validity: PolicyValidity
  readonly applying: Applying
}): boolean =>
  applying === 'upcoming' ||
  ((applying === 'closed' || applying === 'full') && validity !== 'expired' && validity !== 'superseded')
