import * as v from 'valibot'
import { Day, Instant, Key } from '../common.ts'
import { LIMITS, MOST } from '../limits.ts'
import { boundFault, tidied, type ContentBounds } from '../publication/written.ts'
import { PostContent } from '../recruitment/post.ts'
import { NoticeStage } from '../recruitment/schema.ts'

const words = v.array(v.string())

/** What a coordinator writes of a notice besides its posts; empty or null where nothing is said. */
export const NoticeHead = v.object({
  /** 第N期 */
  issue: v.nullable(v.number()),
  title: v.string(),
  issuer: v.string(),
  kind: v.string(),
  place: v.string(),
  /** Null: the day it is published on. */
  publishedOn: v.nullable(Day),
  applyFrom: v.nullable(Instant),
  applyUntil: v.nullable(Instant),
  /** Of all posts; null: it isn't said, and is what the posts say where each says it. */
  headcount: v.nullable(v.number()),
  /** The day ages are counted on; null: it isn't said. */
  ageCountedOn: v.nullable(Day),
  conditions: words,
  disqualifications: words,
  stages: v.array(v.object({ key: Key, ...NoticeStage.entries })),
  attachments: words,
  phones: words,
  notes: words,
  sources: v.array(v.object({ title: v.string(), address: v.nullable(v.string()), kind: v.string() })),
  gaps: words,
  demo: v.boolean(),
  /** 更正说明: of a version after the first, what it corrects and why, in its own words. */
  correction: v.string(),
})
export type NoticeHead = v.InferOutput<typeof NoticeHead>

/** With its posts, as the server keeps it: a phone is shown the head, and posts by pages. */
export const NoticeContent = v.object({ ...NoticeHead.entries, posts: v.array(PostContent) })
export type NoticeContent = v.InferOutput<typeof NoticeContent>

export const headOf = ({ posts: _, ...head }: NoticeContent): NoticeHead => head

export const EMPTY_NOTICE: NoticeContent = {
  issue: null,
  ...{ title: '', issuer: '', kind: '企业招聘公告', place: '' },
  ...{ publishedOn: null, applyFrom: null, applyUntil: null, headcount: null, ageCountedOn: null },
  ...{ conditions: [], disqualifications: [], stages: [], attachments: [], phones: [], notes: [] },
  ...{ sources: [], gaps: [], demo: false, correction: '', posts: [] },
}

const BOUNDS: ContentBounds = {
  ...{ nodes: 2000, deep: 6, characters: LIMITS.policyText },
  tooMuch: '公告的内容太多，请精简',
}

/** As it is saved: of its shape and within bounds, its words tidied. A half-written one is no fault here. */
export const EditedNotice = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, NoticeHead>(({ dataset, addIssue, NEVER }) => {
    const refuse = (message: string) => {
      addIssue({ message })
      return NEVER
    }
    const bound = boundFault(dataset.value, BOUNDS)
    if (bound !== null) return refuse(bound)
    const parsed = v.safeParse(NoticeHead, tidied(dataset.value))
    if (!parsed.success) return refuse('公告内容的格式不对，请刷新后重试')
    const { stages } = parsed.output
    return new Set(stages.map(({ key }) => key)).size < stages.length
      ? refuse('有两个阶段用了同一个编号，请刷新后重试')
      : parsed.output
  }),
) as unknown as v.GenericSchema<NoticeHead, NoticeHead>

/** What one press changes among the posts of a notice that is being written. */
export const PostChange = v.object({
  /** Null: one more, whose id the server gives. */
  id: v.nullable(PostContent.entries.id),
  /** Of the post as it was shown; null for one more. Another's change meanwhile is `stale_copy`. */
  seen: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '版本标记不对，请刷新后重试'))),
  /** Null: taken out. */
  post: v.nullable(v.omit(PostContent, ['id'])),
})
export type PostChange = v.InferOutput<typeof PostChange>
export const MOST_POSTS = MOST.posts

export const FieldFaults = v.array(v.object({ field: v.string(), label: v.string(), message: v.string() }))
