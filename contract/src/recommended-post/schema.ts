import * as v from 'valibot'
import { APPLICATION_STATES } from '../application/workflow.ts'
import { Id, Instant } from '../common.ts'
import { PostSummary } from '../recruitment/schema.ts'

/** 本科以上：符合; what isn't known of the person, or not understood of the post, is to be asked. */
export const FittingLine = v.object({ text: v.string(), outcome: v.picklist(['met', 'unmet', 'unknown']) })
export type FittingLine = v.InferOutput<typeof FittingLine>

/** A post one may recommend, and how it stands to what is wished for. */
export const FittingPost = v.object({
  post: PostSummary,
  /** Of the professions wished for, those it names. */
  named: v.array(v.string()),
  lines: v.array(FittingLine),
  /** Recommended in this request before. */
  recommended: v.boolean(),
})
export type FittingPost = v.InferOutput<typeof FittingPost>

export const FittingPosts = v.object({
  /** What was looked for, as the form says it: 会计, 本科, 工作 5 年, 月薪 6000 元. */
  wishes: v.array(v.string()),
  /** No open post names a profession wished for: then those that ask for no more education. */
  widened: v.boolean(),
  posts: v.array(FittingPost),
})
export type FittingPosts = v.InferOutput<typeof FittingPosts>

/** One that was recommended, and what came of it. */
export const RecommendedPost = v.object({
  id: Id,
  post: PostSummary,
  recommendedAt: Instant,
  /** 林专员 */
  by: v.string(),
  /** Sent by way of this recommendation, by whoever it was passed on to; null: none was, or it isn't to be seen. */
  application: v.nullable(v.object({ state: v.picklist(APPLICATION_STATES), since: Instant })),
})
export type RecommendedPost = v.InferOutput<typeof RecommendedPost>

export const RecommendedPosts = v.object({
  request: v.object({ id: Id, number: v.string() }),
  /** The newest first. */
  posts: v.array(RecommendedPost),
})
export type RecommendedPosts = v.InferOutput<typeof RecommendedPosts>

/** Not one typed word in it: the answer is kept under its key. */
export const PostsRecommended = v.object({ id: Id, recommended: v.number() })
