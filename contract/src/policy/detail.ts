import * as v from 'valibot'
import { Day, Id } from '../common.ts'
import { Policy, PolicySummary } from './schema.ts'
import { APPLYING, FULL_KINDS } from './validity.ts'

/**
 * How another document belongs to this one. `newer` and `older`: editions of the same; whether one replaces the other is said
 * by the validity alone. `related`: not to be had together with it, or of the same place and topic. `general`: the one it puts into
 * practice; `local`: one that puts it into practice here.
 */
export const RELATIONS = ['newer', 'older', 'general', 'local', 'related'] as const
export type Relation = (typeof RELATIONS)[number]

const { id, title, docNo, validity, publishedOn } = PolicySummary.entries
export const PolicyRelative = v.object({
  id,
  title,
  docNo,
  validity,
  publishedOn,
  relation: v.picklist(RELATIONS),
})
export type PolicyRelative = v.InferOutput<typeof PolicyRelative>

/** That it was taken back, since when and why, and what took its place. */
export const PolicyWithdrawal = v.object({
  on: Day,
  reason: v.string(),
  successor: v.nullable(v.object({ id: Id, title: v.string() })),
})
export type PolicyWithdrawal = v.InferOutput<typeof PolicyWithdrawal>

/** That nothing more is taken in, by what, and since when. */
export const PolicyFull = v.object({ kind: v.picklist(FULL_KINDS), since: Day })
export type PolicyFull = v.InferOutput<typeof PolicyFull>

/** Whether something of a newer text is better for whoever applies, worse, or can't be told. */
export const EFFECTS = ['better', 'worse', 'changed'] as const
export const PolicyChange = v.object({ effect: v.picklist(EFFECTS), text: v.string() })
export type PolicyChange = v.InferOutput<typeof PolicyChange>

/** A policy with what the day and the other documents make of it. */
export const PolicyDetail = v.object({
  ...Policy.entries,
  applying: v.picklist(APPLYING),
  /** Its places or its money are gone, since a day. */
  full: v.nullable(PolicyFull),
  relatives: v.array(PolicyRelative),
  /** What became better or worse with the document that took its place; null where none did. */
  replaced: v.nullable(
    v.object({ id: Id, title: v.string(), on: v.nullable(Day), changes: v.array(PolicyChange) }),
  ),
  /** What its last revision changed, since when; null where it says as ever, or what it changed bears on nobody. */
  revised: v.nullable(v.object({ on: Day, changes: v.array(PolicyChange) })),
  /** It holds here by another document alone, and that one is closed, since a day where it is known. */
  closedHere: v.nullable(v.object({ id: Id, title: v.string(), on: v.nullable(Day) })),
  /** Taken back since a day; the link goes on leading here. */
  withdrawn: v.nullable(PolicyWithdrawal),
})
export type PolicyDetail = v.InferOutput<typeof PolicyDetail>
