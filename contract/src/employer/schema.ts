import * as v from 'valibot'
import { Day, Id, Instant } from '../common.ts'
import { PostContent } from '../recruitment/post.ts'
import { PostSummary } from '../recruitment/schema.ts'

/** A post of one's enterprises, in force. */
export const OwnPost = v.object({
  ...PostSummary.entries,
  enterpriseName: v.string(),
  /** So many were 录用 here; null: whether it is filled isn't asked, it is open or was taken back. */
  hiredHere: v.nullable(v.number()),
  /** By when that is to be said; null: nothing is owed. */
  sayBy: v.nullable(Day),
})
export type OwnPost = v.InferOutput<typeof OwnPost>

export const NEED_STATES = ['waiting', 'placed', 'declined', 'withdrawn'] as const
export type NeedState = (typeof NEED_STATES)[number]
export const NEED_STATE_LABEL: Record<NeedState, string> = {
  waiting: '等统筹安排',
  placed: '已列入公告草稿',
  declined: '没有采用',
  withdrawn: '已撤回',
}

/** The words of a post, as in a notice; whose it is, is the enterprise it is sent for. */
export const NeededPost = v.omit(PostContent, ['id', 'code', 'employer', 'enterpriseId'])
export type NeededPost = v.InferOutput<typeof NeededPost>

export const UrgentNeed = v.object({
  id: Id,
  enterpriseName: v.string(),
  post: NeededPost,
  state: v.picklist(NEED_STATES),
  sentAt: Instant,
  decidedAt: v.nullable(Instant),
  /** Why it was declined. */
  reason: v.string(),
  /** The post it became, once its notice is published; null before. */
  postId: v.nullable(Id),
})
export type UrgentNeed = v.InferOutput<typeof UrgentNeed>

/** As a coordinator reads it. */
export const UrgentNeedForDesk = v.object({ ...UrgentNeed.entries, contactName: v.string() })
export type UrgentNeedForDesk = v.InferOutput<typeof UrgentNeedForDesk>

/** Not one typed word in it: the answer is kept under its key. */
export const NeedChanged = v.object({ id: Id, state: v.picklist(NEED_STATES) })
