import * as v from 'valibot'
import { Day, Id, Key } from '../common.ts'
import { Mark, MarkedText } from '../search-marks.ts'
import type { Condition } from '../eligibility/condition.ts'
import { Amount, Exclusion } from './amount.ts'
import { APPLYING, POLICY_VALIDITY } from './validity.ts'

/** `relevance`: what the words are nearest to, and what is in force; `date`: the newest. What holds here is first in both. */
export const POLICY_ORDERS = ['relevance', 'date'] as const
export type PolicyOrder = (typeof POLICY_ORDERS)[number]

export const POLICY_LEVELS = ['国家', '省', '市', '区', '县'] as const

/** Whom a policy is for, as its readers would call themselves. */
export const POLICY_GROUPS = [
  '高层次人才',
  '博士、博士后',
  '高校毕业生',
  '技能人才',
  '创业者',
  '人才家属',
  '就业困难人员',
  '用人单位',
] as const

const nullableText = v.nullable(v.string())

export const PolicySummary = v.object({
  id: Id,
  title: v.string(),
  docNo: nullableText,
  level: v.string(),
  place: v.string(),
  topics: v.array(v.string()),
  validity: v.picklist(POLICY_VALIDITY),
  /** The best single sentence on what one gets, composed from the first benefit; null if none is stated. */
  gist: nullableText,
  publishedOn: v.nullable(Day),
  expiresOn: v.nullable(Day),
  demo: v.boolean(),
})
/** Where the words that were searched for are, in what a card shows and, else, in the rest of the text. */
export const PolicyHits = v.object({
  marks: v.object({ title: v.array(Mark), docNo: v.array(Mark), gist: v.array(Mark) }),
  excerpt: v.nullable(MarkedText),
})
export type PolicyHits = v.InferOutput<typeof PolicyHits>

/** Of a policy that holds here and that no self-check looks at: by what one compares oneself, and whom one asks. */
export const Unchecked = v.object({ clause: nullableText, phone: nullableText })
export type Unchecked = v.InferOutput<typeof Unchecked>

/** One of a list; `hits` where words were asked for, `unchecked` where no self-check looks at it. */
export const FoundPolicy = v.object({
  ...PolicySummary.entries,
  applying: v.picklist(APPLYING),
  /** 免申即享: whoever has every condition verified only confirms. */
  offered: v.optional(v.boolean()),
  unchecked: v.optional(Unchecked),
  hits: v.optional(PolicyHits),
})
export type FoundPolicy = v.InferOutput<typeof FoundPolicy>
export type PolicySummary = v.InferOutput<typeof PolicySummary>

export const PolicyBenefit = v.object({
  name: v.string(),
  appliesTo: nullableText,
  /** Amount with unit as written for people, e.g. `20 万元`, or null. */
  amount: nullableText,
  period: nullableText,
  cap: nullableText,
  schedule: nullableText,
  formula: nullableText,
  /** The last day the amount is known to hold: after it the standard waits to be renewed (`isOutdated`). */
  validUntil: v.optional(v.nullable(Day)),
  /** What the words above come to, where they come to something. */
  sum: v.optional(Amount),
  /**
   * Whose row it is, of those the policy is for: `appliesTo` as conditions. None: everyone's, or nobody can tell. The type
   * alone: what reads a tree from outside checks it with `ConditionTree`, which no page should have to load.
   */
  whom: v.optional(v.custom<Condition>((value) => typeof value === 'object' && value !== null)),
})
export const PolicyMaterial = v.object({
  name: v.string(),
  /** 原件/复印件/份数, null where not stated. */
  form: nullableText,
  required: v.boolean(),
  onlyIf: nullableText,
})
export const PolicyStep = v.object({
  order: v.number(),
  name: v.string(),
  actor: nullableText,
  limit: nullableText,
})
/** One leaf of the condition tree as prose, with its clause. Evaluation comes with its own issue. */
export const PolicyCondition = v.object({
  depth: v.number(),
  text: v.string(),
  clause: nullableText,
  joint: nullableText,
})

/** All fields of a policy. `null` or an empty list means the source doesn't say: named in one line as 没有写明. */
export const Policy = v.object({
  ...PolicySummary.entries,
  issuers: v.array(v.string()),
  writtenOn: v.nullable(Day),
  effectiveOn: v.nullable(Day),
  validityText: nullableText,
  statusText: nullableText,
  audience: nullableText,
  /** The same in the words of the filter. */
  forWhom: v.optional(v.array(v.picklist(POLICY_GROUPS))),
  /** First and last day one may apply; for one that is accepted all along, as long as it is in force. */
  applyFrom: v.optional(v.nullable(Day)),
  applyUntil: v.optional(v.nullable(Day)),
  benefits: v.array(PolicyBenefit),
  exclusions: v.optional(v.array(Exclusion)),
  conditions: v.array(PolicyCondition),
  materials: v.array(PolicyMaterial),
  steps: v.array(PolicyStep),
  timeLimits: v.array(v.object({ what: v.string(), limit: v.string() })),
  acceptDepartment: nullableText,
  /** The general document, by its id, that this one puts into practice here: while this one is closed, that one isn't open here. */
  implements: v.optional(v.nullable(Id)),
  /** The matter it is applied for with, by its code. */
  matter: v.optional(Key),
  /** 免申即享: whoever has every condition verified only confirms; with these answers the matter's form is complete. */
  offered: v.optional(v.strictObject({ answers: v.record(Key, v.string()) })),
  phones: v.array(v.string()),
  /** Never a mirror's address. */
  sources: v.array(v.object({ title: v.string(), address: nullableText, kind: v.string() })),
  /** Named by the one who read the source: what is missing there. */
  gaps: v.array(v.string()),
  confidence: v.picklist(['high', 'medium', 'low']),
  notes: nullableText,
})
export type Policy = v.InferOutput<typeof Policy>
