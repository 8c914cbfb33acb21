import * as v from 'valibot'
import { Instant } from '../common.ts'
import { PolicyFull, PolicyWithdrawal } from '../policy/detail.ts'
import { POLICY_VALIDITY } from '../policy/validity.ts'
import { HistoryEntry, REVIEW_STATES, Reviewing, Scheduled, WorkingCopyMark } from '../publication/schema.ts'
import { PolicyCare } from './care.ts'
import { PolicyContent } from './content.ts'

export const PolicyCopy = v.object({ ...WorkingCopyMark.entries, content: PolicyContent })
export type PolicyCopy = v.InferOutput<typeof PolicyCopy>

export const EditablePolicy = v.object({
  id: v.string(),
  title: v.string(),
  docNo: v.nullable(v.string()),
  level: v.string(),
  place: v.string(),
  validity: v.picklist(POLICY_VALIDITY),
  version: v.number(),
  /** Taken back: in no list but this one. */
  withdrawn: v.boolean(),
  /** When what was written goes live by the clock. */
  scheduledAt: v.nullable(Instant),
  care: PolicyCare,
  /** Who wrote the working copy last, and when; null where there is none. */
  copy: v.nullable(v.object({ by: v.string(), at: Instant, review: v.picklist(REVIEW_STATES) })),
})
export type EditablePolicy = v.InferOutput<typeof EditablePolicy>

export const PolicyEditor = v.object({
  id: v.string(),
  /** In force, or the last that was; version 0 and nothing in it where none ever was. */
  published: v.object({ version: v.number(), content: PolicyContent }),
  copy: v.nullable(PolicyCopy),
  care: PolicyCare,
  withdrawn: v.nullable(PolicyWithdrawal),
  full: v.nullable(PolicyFull),
  scheduled: v.nullable(Scheduled),
  review: Reviewing,
  /** What it may be applied for with. */
  matters: v.array(v.object({ code: v.string(), title: v.string() })),
  /** The newest first. */
  history: v.array(HistoryEntry),
})
export type PolicyEditor = v.InferOutput<typeof PolicyEditor>

/** Whom a change brings in and leaves out, of those who keep answers and agreed to be counted: in fives, null for fewer. */
export const PolicyEffect = v.object({
  people: v.nullable(v.number()),
  newly: v.nullable(v.number()),
  lost: v.nullable(v.number()),
  /** Everybody was looked at. */
  whole: v.boolean(),
})
export type PolicyEffect = v.InferOutput<typeof PolicyEffect>

/** One that was never published: there is its working copy alone. */
export const BegunPolicy = v.object({
  id: v.string(),
  title: v.string(),
  by: v.string(),
  at: Instant,
  review: v.picklist(REVIEW_STATES),
  scheduledAt: v.nullable(Instant),
})
export type BegunPolicy = v.InferOutput<typeof BegunPolicy>

/** Not one typed word in it: the answer is kept under its key. */
export const PolicyChanged = v.object({ version: v.number() })
/** The same, of one that is begun. */
export const PolicyBegun = v.object({ id: v.string() })
