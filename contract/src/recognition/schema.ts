import * as v from 'valibot'
import { Day, Id, Instant, Key, Version } from '../common.ts'
import { TALENT_CATEGORIES } from '../matter/verified.ts'
import { CREDENTIAL_STANDINGS } from './rules.ts'
import { RECOGNITION_ACTORS, RECOGNITION_EVENTS, RECOGNITION_STATES } from './workflow.ts'

const Category = v.picklist(TALENT_CATEGORIES)

export const RecognitionStep = v.object({
  id: Id,
  kind: v.picklist(['propose', ...RECOGNITION_EVENTS]),
  by: v.picklist(RECOGNITION_ACTORS),
  /** Empty: the system, or whoever objected. */
  name: v.string(),
  at: Instant,
  words: v.string(),
})
export type RecognitionStep = v.InferOutput<typeof RecognitionStep>

/** What was found on one standard, by which of the request's materials. */
export const CheckedStandard = v.object({
  standard: Key,
  text: v.string(),
  clause: v.string(),
  met: v.boolean(),
  /** By name. */
  materials: v.array(v.string()),
  note: v.string(),
})
export type CheckedStandard = v.InferOutput<typeof CheckedStandard>

/** What a request for recognition led to. */
export const Recognition = v.object({
  id: Id,
  /** RD-2026-000012 */
  number: v.string(),
  state: v.picklist(RECOGNITION_STATES),
  version: Version,
  requestId: Id,
  requestNumber: v.string(),
  /** The person; of the one who asks too. */
  who: v.string(),
  mine: v.boolean(),
  /** 示范区 2026 版, and the document it is. */
  scheme: v.string(),
  document: v.string(),
  category: Category,
  className: v.string(),
  checks: v.array(CheckedStandard),
  publicFrom: v.nullable(Day),
  publicUntil: v.nullable(Day),
  /** Its last day depends on days nobody has published yet. */
  publicProvisional: v.boolean(),
  openObjections: v.number(),
  /** Of 不予认定: on what it rests, and what would change it. */
  refusal: v.nullable(v.object({ basis: v.string(), change: v.string() })),
  /** Of 撤销认定: on what it rests, why, and from which day the class counts no more. */
  revocation: v.nullable(v.object({ basis: v.string(), reason: v.string(), on: Day })),
  validFrom: v.nullable(Day),
  validUntil: v.nullable(Day),
  /** A later recognition stands in its place. */
  replaced: v.boolean(),
  /** Its term is over. */
  expired: v.boolean(),
  /** Near enough to its end that one may apply again. */
  renewable: v.boolean(),
  opens: v.array(v.object({ text: v.string(), matterCode: v.nullable(Key) })),
  /** Oldest first; none is ever taken away. */
  steps: v.array(RecognitionStep),
  allowedEvents: v.array(v.picklist(RECOGNITION_EVENTS)),
})
export type Recognition = v.InferOutput<typeof Recognition>

/** One row of 公示: as little of a person as lets somebody object. */
export const Publicised = v.object({
  id: Id,
  /** 张* */
  name: v.string(),
  employer: v.string(),
  category: Category,
  className: v.string(),
  standards: v.array(v.string()),
  from: Day,
  until: Day,
  provisional: v.boolean(),
})
export type Publicised = v.InferOutput<typeof Publicised>

/** 核对码, as its holder shows it. `picture`: the same letters and nothing else, as a PNG that a camera reads. */
export const CredentialCode = v.object({ code: v.string(), picture: v.string(), expiresAt: Instant })
export type CredentialCode = v.InferOutput<typeof CredentialCode>

/** What a counter sees of a credential: no more of the person than tells whether it is theirs. */
export const CheckedCredential = v.object({
  standing: v.picklist(CREDENTIAL_STANDINGS),
  number: v.string(),
  /** 周** */
  name: v.string(),
  category: Category,
  className: v.string(),
  scheme: v.string(),
  validFrom: Day,
  validUntil: Day,
  /** What it opens while it holds. */
  opens: v.array(v.string()),
})
export type CheckedCredential = v.InferOutput<typeof CheckedCredential>

export const RecognitionChanged = v.object({
  id: Id,
  number: v.string(),
  version: Version,
  state: v.picklist(RECOGNITION_STATES),
})
export type RecognitionChanged = v.InferOutput<typeof RecognitionChanged>
