import type { PostContent } from '@talent/contract/recruitment'
import { barePost } from '@talent/contract/recruitment'
import type { NoticeRecord } from '../src/features/recruitment/index.ts'

export const aPost = (id: string, over: Partial<PostContent> = {}): PostContent => ({
  ...barePost(id, `岗位 ${id}`),
  ...{ code: id, employer: '某单位', headcount: '1', education: '大专及以上' },
  ...over,
})

/** A notice of which nothing is said but its title. */
export const bareNotice = (
  id: string,
  posts: PostContent[],
  over: Partial<NoticeRecord> = {},
): NoticeRecord => ({
  ...{ id, title: id, kind: '招聘公告', demo: false, posts },
  ...{ issue: null, issuer: null, place: null, publishedOn: null, sortOn: null, headcount: null },
  ...{ applyFrom: null, applyUntil: null, ageCountedOn: null },
  ...{ conditions: [], disqualifications: [], stages: [], attachments: [], phones: [], notes: [] },
  ...{ sources: [], gaps: [] },
  ...over,
})
