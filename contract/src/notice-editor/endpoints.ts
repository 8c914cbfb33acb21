import * as v from 'valibot'
import { Done, filter, Id, line, page, PageQuery, ShownVersion, Version, VersionInPath } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { copyCalls } from '../publication/copy-calls.ts'
import { scheduleCalls } from '../publication/schedule-calls.ts'
import { ReviewRule } from '../publication/schema.ts'
import { EditedNotice, EMPTY_NOTICE, headOf, NoticeHead, PostChange } from './content.ts'
import {
  BegunNotice,
  EditableNotice,
  EditedPost,
  NoticeBegun,
  NoticeChanged,
  NoticeEditor,
  PostChanged,
  VersionChanges,
} from './schema.ts'

export const listEditableNotices = defineEndpoint({
  method: 'GET',
  path: '/api/desk/notices',
  summary: '统筹管理的招聘公告：线上版本、有没有没发布的改动；有改动的在前',
  roles: ['coordinator'],
  query: v.object({ q: filter(), ...PageQuery }),
  /** `begun`: those never published, with the first page. */
  output: v.object({ ...page(EditableNotice).entries, begun: v.array(BegunNotice), rule: ReviewRule }),
  errors: [],
  example: { query: { q: '引才' } },
})

/** As a working copy nobody else reads; published, it is version 1. */
export const beginNotice = defineEndpoint({
  method: 'POST',
  path: '/api/desk/notices',
  summary: '新起草一期招聘公告',
  roles: ['coordinator'],
  body: v.object({ title: line(LIMITS.basis, '公告标题') }),
  output: NoticeBegun,
  errors: ['key_reused'],
  idempotent: true,
  example: { body: { title: '重点企业引进人才公告' } },
})

/** Writes nothing: a working copy begins with the first change. */
export const getNoticeEditor = defineEndpoint({
  method: 'GET',
  path: '/api/desk/notices/{id}',
  summary: '一期公告的线上版本、改动稿、要改的地方、发布记录',
  roles: ['coordinator'],
  params: v.object({ id: Id }),
  output: NoticeEditor,
  errors: ['not_found'],
  example: { params: { id: 'demo-12' } },
})

/** Of what is written, or published where nothing is; in their order. */
export const listEditedPosts = defineEndpoint({
  method: 'GET',
  path: '/api/desk/notices/{id}/posts',
  summary: '一期公告正在写的岗位',
  roles: ['coordinator'],
  params: v.object({ id: Id }),
  query: v.object({ q: filter(), ...PageQuery }),
  output: page(EditedPost),
  errors: ['not_found', 'malformed'],
  example: { params: { id: 'demo-12' }, query: { q: '工程师' } },
})

/**
 * One post is added, changed or taken out in the working copy. Another's change of the same post meanwhile is `stale_copy`;
 * changes of others join.
 */
export const changePost = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/notices/{id}/posts',
  summary: '在改动稿里加、改或去掉一个岗位',
  roles: ['coordinator'],
  params: v.object({ id: Id }),
  body: PostChange,
  output: PostChanged,
  errors: ['not_found', 'stale_copy', 'key_reused'],
  idempotent: true,
  example: { params: { id: 'demo-12' }, body: { id: null, seen: null, post: null } },
})

export const {
  getVersion: getNoticeVersion,
  saveCopy: saveNoticeCopy,
  discardCopy: discardNoticeCopy,
  setReview: setNoticeReview,
  sendForReview: sendNoticeForReview,
  review: reviewNotice,
  publish: publishNotice,
} = copyCalls({
  path: '/api/desk/notices/{id}',
  rulePath: '/api/desk/notice-review',
  what: '招聘公告',
  edited: EditedNotice,
  shown: NoticeHead,
  example: { id: 'demo-12', content: headOf(EMPTY_NOTICE), returned: '第三个岗位的薪酬和单位报的不一致' },
})

/** Of what is written, or published where nothing is. */
export const getNoticeVersionChanges = defineEndpoint({
  method: 'GET',
  path: '/api/desk/notices/{id}/versions/{version}/changes',
  summary: '一期公告恢复为某一版会改变什么，岗位也在内',
  roles: ['coordinator'],
  params: v.object({ id: Id, version: VersionInPath }),
  output: VersionChanges,
  errors: ['not_found'],
  example: { params: { id: 'demo-12', version: '1' } },
})

/**
 * A former version, its posts included, becomes the working copy; what it corrected then is left to be said anew. The version
 * in force takes the working copy away. What another saved meanwhile is answered with `stale_copy`.
 */
export const restoreNotice = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/notices/{id}/copy/restored',
  summary: '把一期公告的某一版恢复为改动稿，岗位也在内',
  roles: ['coordinator'],
  params: v.object({ id: Id }),
  body: v.object({ version: Version, basedOn: v.nullable(Version), publishedVersion: ShownVersion }),
  output: Done,
  errors: ['not_found', 'stale_copy'],
  example: { params: { id: 'demo-12' }, body: { version: 1, basedOn: null, publishedVersion: 1 } },
})

/** In no list any more; its page goes on saying that it was taken back, when and why. What was applied for stays. */
export const withdrawNotice = defineEndpoint({
  method: 'POST',
  path: '/api/desk/notices/{id}/withdraw',
  summary: '撤下一期招聘公告',
  roles: ['coordinator'],
  params: v.object({ id: Id }),
  body: v.object({ version: ShownVersion, reason: line(LIMITS.reason, '撤下原因') }),
  output: NoticeChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { params: { id: 'demo-12' }, body: { version: 1, reason: '企业调整了招聘计划' } },
})

/** Nobody applies from this moment on; it and its posts stay in sight and say since when and why. What was sent stays. */
export const endNotice = defineEndpoint({
  method: 'POST',
  path: '/api/desk/notices/{id}/end',
  summary: '一期招聘公告提前截止',
  roles: ['coordinator'],
  params: v.object({ id: Id }),
  body: v.object({ version: ShownVersion, reason: line(LIMITS.reason, '提前截止的原因') }),
  output: NoticeChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { params: { id: 'demo-12' }, body: { version: 1, reason: '已招满，提前截止' } },
})

export const { schedule: scheduleNotice, callOff: callOffNoticeSchedule } = scheduleCalls({
  ...{ path: '/api/desk/notices/{id}', what: '招聘公告', example: 'demo-12' },
})
