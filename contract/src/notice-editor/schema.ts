import * as v from 'valibot'
import { Id, Instant } from '../common.ts'
import {
  Change,
  HistoryEntry,
  Reviewing,
  REVIEW_STATES,
  Scheduled,
  WorkingCopyMark,
} from '../publication/schema.ts'
import { NoticeEnd } from '../recruitment/early-end.ts'
import { NoticeWithdrawal } from '../recruitment/schema.ts'
import { PostContent } from '../recruitment/post.ts'
import { FieldFaults, NoticeHead } from './content.ts'

export const NoticeCopy = v.object({ ...WorkingCopyMark.entries, content: NoticeHead })
export type NoticeCopy = v.InferOutput<typeof NoticeCopy>

const written = v.object({ by: v.string(), at: Instant, review: v.picklist(REVIEW_STATES) })

export const EditableNotice = v.object({
  id: Id,
  issue: v.nullable(v.number()),
  title: v.string(),
  issuer: v.nullable(v.string()),
  applyUntil: v.nullable(Instant),
  version: v.number(),
  postCount: v.number(),
  withdrawn: v.boolean(),
  /** Who wrote the working copy last, and when; null where there is none. */
  copy: v.nullable(written),
  /** When what is written goes live by the clock. */
  scheduledAt: v.nullable(Instant),
})
export type EditableNotice = v.InferOutput<typeof EditableNotice>

/** One that was never published: there is its working copy alone. */
export const BegunNotice = v.object({
  id: Id,
  title: v.string(),
  ...written.entries,
  scheduledAt: v.nullable(Instant),
})
export type BegunNotice = v.InferOutput<typeof BegunNotice>

export const NoticeEditor = v.object({
  id: Id,
  /** In force, or the last that was; version 0 and nothing in it where none ever was. */
  published: v.object({ version: v.number(), content: NoticeHead }),
  copy: v.nullable(NoticeCopy),
  review: Reviewing,
  scheduled: v.nullable(Scheduled),
  withdrawn: v.nullable(NoticeWithdrawal),
  ended: v.nullable(NoticeEnd),
  /** Of what is written, or published where nothing is. */
  postCount: v.number(),
  /** What publishing would change among the posts: how many, and the first of them. */
  postChanges: v.object({ count: v.number(), first: v.array(Change) }),
  /** What must be mended, and what is worth a look: worked out on the server, which has all posts. */
  faults: FieldFaults,
  advice: FieldFaults,
  /** The newest first. */
  history: v.array(HistoryEntry),
})
export type NoticeEditor = v.InferOutput<typeof NoticeEditor>

/** A post that is being written, under the mark its change has to name. */
export const EditedPost = v.object({ post: PostContent, mark: v.string() })
export type EditedPost = v.InferOutput<typeof EditedPost>

/** How many changes, and the first of them. */
export const VersionChanges = v.object({ version: v.number(), count: v.number(), changes: v.array(Change) })

/** Not one typed word in it: the answer is kept under its key. */
export const NoticeBegun = v.object({ id: v.string() })
export const PostChanged = v.object({ id: v.nullable(Id) })
export const NoticeChanged = v.object({ version: v.number() })
