import * as v from 'valibot'
import { Id, Instant } from '../common.ts'
import { listPosts } from '../recruitment/endpoints.ts'
import { PostSummary } from '../recruitment/schema.ts'

const {
  q,
  industry,
  place,
  education,
  educationUpTo,
  payFrom,
  payUntil,
  experience,
  forWhom,
  employment,
  employer,
} = listPosts.query.entries

/** What one looks for in the list of posts; how it is ordered, and whether one may still apply, isn't part of it. */
export const PostSearch = v.strictObject({
  ...{
    q,
    industry,
    place,
    education,
    educationUpTo,
    payFrom,
    payUntil,
    experience,
    forWhom,
    employment,
    employer,
  },
})
export type PostSearch = v.InferOutput<typeof PostSearch>

/** Something is looked for: else every post would be news. */
export const AskedSearch = v.pipe(
  PostSearch,
  v.check((search) => Object.keys(search).length > 0, '请先输入一个词或选一个条件，再存'),
)

export const SavedSearch = v.object({
  id: Id,
  search: PostSearch,
  /** Nothing is told while it is. */
  paused: v.boolean(),
  savedAt: Instant,
  /** When its owner was last told, and of how many posts. */
  told: v.nullable(v.object({ at: Instant, count: v.number() })),
})
export type SavedSearch = v.InferOutput<typeof SavedSearch>

export const SearchSaved = v.object({ id: Id })

/** A post in one's own list, as it is now. */
export const MarkedPost = v.object({
  ...PostSummary.entries,
  /** Taken out of its notice, or withdrawn with it. */
  gone: v.boolean(),
})
export type MarkedPost = v.InferOutput<typeof MarkedPost>

export const PostMarked = v.object({ marked: v.boolean() })
