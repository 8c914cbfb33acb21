import * as v from 'valibot'
import { Instant, isOurDay } from '../common.ts'

/** What staff write and the public reads. A feature answers for each kind: what it holds, who may write it. */
export const PUBLICATION_KINDS = ['matter', 'policy', 'scheme', 'notice', 'demand'] as const
export type PublicationKind = (typeof PUBLICATION_KINDS)[number]

/** What was done to one, kept for good with who did it. */
/** `full`: nothing more is taken in; `reopen`: it is again; `end`: it takes nothing more before its day. */
export const PUBLICATION_EVENTS = ['publish', 'withdraw', 'full', 'reopen', 'end'] as const
export type PublicationEvent = (typeof PUBLICATION_EVENTS)[number]

/** 通过, 退回 */
export const REVIEW_DECISIONS = ['approve', 'return'] as const
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number]

/** How far the 审核 of a working copy is: never sent, or changed since; with a reviewer; decided. */
export const REVIEW_STATES = ['none', 'waiting', 'approved', 'returned'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** Whether publishing needs another's approval; who said so last and when, null where nobody ever did. */
export const ReviewRule = v.object({
  required: v.boolean(),
  by: v.nullable(v.string()),
  at: v.nullable(Instant),
})
export type ReviewRule = v.InferOutput<typeof ReviewRule>

/** The 审核 of a working copy as it is now. */
export const Reviewing = v.object({
  required: v.boolean(),
  state: v.picklist(REVIEW_STATES),
  /** The reader may decide on it: neither did they send it, nor were they the last to write in it. */
  mayDecide: v.boolean(),
  /** The last time it was sent, though something was changed since. */
  sent: v.nullable(
    v.object({
      id: v.string(),
      by: v.string(),
      at: Instant,
      decision: v.nullable(v.picklist(REVIEW_DECISIONS)),
      decidedBy: v.nullable(v.string()),
      decidedAt: v.nullable(Instant),
      /** Why it was sent back. */
      reason: v.nullable(v.string()),
    }),
  ),
})
export type Reviewing = v.InferOutput<typeof Reviewing>

/** How far ahead one says when something goes live. */
export const SCHEDULE_MOST_DAYS = 366

/** What goes live by the clock, as it was when somebody said so. */
export const Scheduled = v.object({
  id: v.string(),
  at: Instant,
  by: v.string(),
  /** Somebody wrote on since: that doesn't go live with it. */
  writtenOn: v.boolean(),
})
export type Scheduled = v.InferOutput<typeof Scheduled>

/** A whole minute, as it is chosen. */
export const PublishMoment = v.pipe(
  v.string('请选择发布时间'),
  v.check(
    (at) =>
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+08:00$/.test(at) &&
      isOurDay(at.slice(0, 10)) &&
      at.slice(11, 16) < '24:00' &&
      at.slice(14, 16) < '60',
    '没有这个时间，请重新选',
  ),
)

/** One difference between two versions, as one reads it. */
export const Change = v.object({
  /** Where, e.g. `fields.childName`. */
  path: v.string(),
  what: v.picklist(['added', 'removed', 'changed', 'moved']),
  label: v.string(),
  /** Of what was changed: each property with its words before and after; empty where there were or are none. */
  parts: v.array(v.object({ name: v.string(), before: v.string(), after: v.string() })),
})
export type Change = v.InferOutput<typeof Change>

export const CHANGE_LABEL: Record<Change['what'], string> = {
  added: '新增',
  removed: '删去',
  changed: '修改',
  moved: '换了位置',
}

export const HistoryEntry = v.object({
  id: v.string(),
  event: v.picklist(PUBLICATION_EVENTS),
  version: v.number(),
  /** Null for a version that came with the program. */
  by: v.nullable(v.string()),
  at: v.nullable(Instant),
  /** The earlier version that said the very same, where there is one: it was restored. */
  restored: v.nullable(v.number()),
  /** Who had approved it, where that was asked for. */
  reviewer: v.nullable(v.string()),
})
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>

/** What every working copy says besides its content. */
export const WorkingCopyMark = v.object({
  /** Never given twice. */
  version: v.number(),
  /** The published version it was written over. */
  publishedVersion: v.number(),
  /** Of its content: publishing names it, so that what is published is what was looked at. */
  hash: v.string(),
  by: v.string(),
  at: Instant,
})

/** Of a working copy as it was looked at. */
export const ContentHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '版本标记不对，请刷新后重试'))
