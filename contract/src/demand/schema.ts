import * as v from 'valibot'
import { Phone } from '../account/schema.ts'
import { Day, Id, Instant, line, Version } from '../common.ts'
import { FollowUpStep, OwedToMe } from '../follow-up/schema.ts'
import { LIMITS } from '../limits.ts'
import { ConsentText } from '../matter/schema.ts'
import { Change, HistoryEntry, Reviewing, ReviewRule, WorkingCopyMark } from '../publication/schema.ts'
import { DemandContent, DemandNeed } from './content.ts'
import { INTEREST_EVENTS, INTEREST_STATES } from './workflow.ts'

const { key: _key, ...needEntries } = DemandNeed.entries

/** A need as everybody reads it. */
export const PublicNeed = v.object({ id: Id, ...needEntries })
export type PublicNeed = v.InferOutput<typeof PublicNeed>

/** With whether it is in the catalogue still: who is interested keeps its page. */
export const NeedPage = v.object({ ...PublicNeed.entries, gone: v.boolean(), demo: v.boolean() })
export type NeedPage = v.InferOutput<typeof NeedPage>

const versionEntries = { version: v.number(), publishedOn: Day, needs: v.number() }
export const DemandVersion = v.object(versionEntries)
export type DemandVersion = v.InferOutput<typeof DemandVersion>

/** 急需紧缺人才需求目录: what stands above its list. */
export const DemandCatalogue = v.object({
  ...versionEntries,
  name: v.string(),
  document: v.string(),
  demo: v.boolean(),
  /** The newest first, this one among them. */
  versions: v.array(DemandVersion),
})
export type DemandCatalogue = v.InferOutput<typeof DemandCatalogue>

/** A version with what it changed. */
export const DemandChanges = v.object({
  ...versionEntries,
  name: v.string(),
  demo: v.boolean(),
  /** The number of the version before; null: it was the first. */
  before: v.nullable(v.number()),
  changes: v.array(Change),
})
export type DemandChanges = v.InferOutput<typeof DemandChanges>

/** Whom an intermediary speaks for: the least that somebody can be called by. */
export const Referred = v.object({
  name: line(LIMITS.name, '对方的姓名'),
  phone: Phone,
  /** 研究方向 in a line. */
  about: line(LIMITS.cvLine, '对方做什么'),
})
export type Referred = v.InferOutput<typeof Referred>

export const Interest = v.object({
  id: Id,
  version: Version,
  state: v.picklist(INTEREST_STATES),
  needId: Id,
  /** As they were when it was said. */
  title: v.string(),
  employer: v.string(),
  /** 王*, whom it was said for; null: oneself. */
  referred: v.nullable(v.string()),
  saidAt: Instant,
  /** Who acts next by when, or how it ended; null: it was taken back. */
  owed: v.nullable(OwedToMe),
  /** When it was asked whether to stop, where that waits for an answer. */
  askedAt: v.nullable(Instant),
  demo: v.boolean(),
})
export type Interest = v.InferOutput<typeof Interest>

export const InterestDetail = v.object({
  ...Interest.entries,
  /** The oldest first. */
  steps: v.array(FollowUpStep),
  allowedEvents: v.array(v.picklist(INTEREST_EVENTS)),
})
export type InterestDetail = v.InferOutput<typeof InterestDetail>

/** What one reads before it is said, and whether one said so before. */
export const SayingInterest = v.object({
  own: ConsentText,
  referring: ConsentText,
  /** By when a commissioner would have asked the employer, were it said now. */
  nextOn: Day,
  /** One's own, as the commissioner gets it; null: it has to be filled in first. */
  person: v.nullable(v.object({ name: v.string(), phoneMasked: v.string() })),
  interest: v.nullable(v.object({ id: Id, state: v.picklist(INTEREST_STATES) })),
})
export type SayingInterest = v.InferOutput<typeof SayingInterest>

/** Not one typed word in it: the answer is kept under its key. */
export const InterestChanged = v.object({
  id: Id,
  version: Version,
  state: v.picklist(INTEREST_STATES),
})
export type InterestChanged = v.InferOutput<typeof InterestChanged>

export const DemandEditor = v.object({
  code: v.string(),
  published: v.object({ version: v.number(), content: DemandContent }),
  nextVersion: v.number(),
  copy: v.nullable(v.object({ ...WorkingCopyMark.entries, content: DemandContent })),
  review: Reviewing,
  rule: ReviewRule,
  /** Interests that are followed up now: whatever is published, they go on to their end. */
  open: v.number(),
  /** Keys of needs in any version: none comes to mean another. */
  takenKeys: v.array(v.string()),
  /** The newest first. */
  history: v.array(HistoryEntry),
})
export type DemandEditor = v.InferOutput<typeof DemandEditor>
