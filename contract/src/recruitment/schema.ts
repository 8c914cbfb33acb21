import * as v from 'valibot'
import { Day, Id, Instant } from '../common.ts'
import { Mark, MarkedText } from '../search-marks.ts'
import { NoticeEnd } from './early-end.ts'
import { NEAR_BY } from './near.ts'
import { NOTICE_PHASES } from './phase.ts'

const nullableText = v.nullable(v.string())

/** What lists say of a post: its words, and what decides whether it is open. */
export const PostSummary = v.object({
  id: Id,
  noticeId: Id,
  noticeLabel: v.string(),
  /** 岗位代码 */
  code: nullableText,
  /** Null where the source doesn't say whose it is: then the post names it among what isn't stated. */
  employer: nullableText,
  title: v.string(),
  headcount: nullableText,
  education: nullableText,
  major: nullableText,
  age: nullableText,
  experience: nullableText,
  pay: nullableText,
  /** 面议, which is neither much nor little. */
  negotiable: v.boolean(),
  place: nullableText,
  applyFrom: v.nullable(Instant),
  /** Its own deadline or the notice's, whichever is earlier. */
  applyUntil: v.nullable(Instant),
  phase: v.picklist(NOTICE_PHASES),
  /** What its employer said of it since it closed; null: nothing yet. */
  hiring: v.nullable(v.object({ filled: v.boolean(), hired: v.number() })),
})
export type PostSummary = v.InferOutput<typeof PostSummary>

/** Where the words that were searched for are, in what a row shows and, else, in the rest of the post. */
export const PostHits = v.object({
  marks: v.object({
    title: v.array(Mark),
    employer: v.array(Mark),
    major: v.array(Mark),
    education: v.array(Mark),
  }),
  excerpt: v.nullable(MarkedText),
})

/** One of a list; `hits` where words were asked for. */
export const FoundPost = v.object({ ...PostSummary.entries, hits: v.optional(PostHits) })
export type FoundPost = v.InferOutput<typeof FoundPost>

/** An open one like another that takes nothing any more, and in what. */
export const NearPost = v.object({ ...PostSummary.entries, near: v.array(v.picklist(NEAR_BY)) })
export type NearPost = v.InferOutput<typeof NearPost>

export const Post = v.object({
  ...PostSummary.entries,
  /** Of the directory, where its employer is one of them. */
  enterpriseId: v.nullable(Id),
  /** Its own, or its employer's in the directory. */
  industry: nullableText,
  skillLevel: nullableText,
  benefits: nullableText,
  employment: nullableText,
  duties: nullableText,
  contact: nullableText,
  applyBy: nullableText,
  /** A CV can be sent here: somebody speaks for its employer, who hasn't asked for another way. */
  takesCvs: v.boolean(),
  /** Taken back by whoever published it, alone or with its notice. */
  withdrawn: v.boolean(),
  /** Its notice ended before its day. */
  ended: v.nullable(NoticeEnd),
  /** What its notice says about applying, and whom one can phone. */
  applying: v.array(v.string()),
  phones: v.array(v.string()),
  notes: v.array(v.string()),
  /** The day its notice counts ages on; null: it isn't said. */
  ageCountedOn: v.nullable(Day),
  demo: v.boolean(),
})
export type Post = v.InferOutput<typeof Post>

/** A post's own page; of one that takes nothing any more with those it is near to. */
export const PostPage = v.object({
  ...Post.entries,
  /** Null unless one can apply now. */
  workingDaysLeft: v.nullable(v.number()),
  near: v.array(NearPost),
})

export const NoticeSummary = v.object({
  id: Id,
  /** The number of 第N期, or null: then the source has none. */
  issue: v.nullable(v.number()),
  title: v.string(),
  issuer: nullableText,
  kind: v.string(),
  place: nullableText,
  publishedOn: v.nullable(Day),
  applyFrom: v.nullable(Instant),
  applyUntil: v.nullable(Instant),
  /** Working days left until the deadline; null unless open. */
  workingDaysLeft: v.nullable(v.number()),
  phase: v.picklist(NOTICE_PHASES),
  postCount: v.number(),
  headcount: v.nullable(v.number()),
  /** First two posts, for the card. */
  posts: v.array(PostSummary),
  demo: v.boolean(),
})
export type NoticeSummary = v.InferOutput<typeof NoticeSummary>

/** 报名, 笔试, 面试 …, with its days where they are said. */
export const NoticeStage = v.object({
  name: v.string(),
  detail: nullableText,
  from: v.nullable(Day),
  until: v.nullable(Day),
})
export type NoticeStage = v.InferOutput<typeof NoticeStage>

/** Taken back by whoever published it. */
export const NoticeWithdrawal = v.object({ on: Day, reason: v.string() })

/** 更正公告: a later version of a notice, and in its publisher's words what it corrects. */
export const NoticeCorrection = v.object({ version: v.number(), on: Day, words: v.string() })
export type NoticeCorrection = v.InferOutput<typeof NoticeCorrection>

export const Notice = v.object({
  ...NoticeSummary.entries,
  conditions: v.array(v.string()),
  disqualifications: v.array(v.string()),
  stages: v.array(NoticeStage),
  /** The day ages are counted on; null: it isn't said. */
  ageCountedOn: v.nullable(Day),
  withdrawn: v.nullable(NoticeWithdrawal),
  ended: v.nullable(NoticeEnd),
  /** The newest first. */
  corrections: v.array(NoticeCorrection),
  attachments: v.array(v.string()),
  phones: v.array(v.string()),
  notes: v.array(v.string()),
  sources: v.array(v.object({ title: v.string(), address: nullableText, kind: v.string() })),
  gaps: v.array(v.string()),
})
export type Notice = v.InferOutput<typeof Notice>
