import * as v from 'valibot'
import { Done, Id, line, page, PageQuery } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { barePost } from '../recruitment/post.ts'
import { Hired } from './hiring.ts'
import { NeedChanged, NeededPost, OwnPost, UrgentNeed, UrgentNeedForDesk } from './schema.ts'

const params = v.object({ id: Id })
const example = { params: { id: 'x' } }
const { id: _, code: __, employer: ___, enterpriseId: ____, ...needed } = barePost('x', '焊接工程师')

/** Of published notices, what one can apply to first. Of an enterprise one doesn't speak for: 403, on record. */
export const listOwnPosts = defineEndpoint({
  method: 'GET',
  path: '/api/employer/posts',
  summary: '本单位在公告里的岗位，能投的在前',
  roles: ['contact'],
  query: v.object({ enterprise: v.optional(Id), ...PageQuery }),
  output: v.object({ ...page(OwnPost).entries, unsaid: v.number() }),
  errors: [],
  example: {},
})

/** Said anew, it stands instead of what was said before. `wrong_state` while one can still apply, and once it was taken back. */
export const sayHiring = defineEndpoint({
  method: 'POST',
  path: '/api/employer/posts/{id}/hiring',
  summary: '岗位截止以后：招满没有，录用了几人；读公告的人看得到，可以再改',
  roles: ['contact'],
  params,
  body: v.object({ filled: v.boolean(), hired: Hired }),
  output: Done,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { filled: true, hired: 2 } },
})

/** For an enterprise one speaks for; any other id is 403, on record. */
export const sendNeed = defineEndpoint({
  method: 'POST',
  path: '/api/employer/needs',
  summary: '报一个急招岗位，由统筹安排',
  roles: ['contact'],
  body: v.object({ enterpriseId: Id, post: NeededPost }),
  output: NeedChanged,
  errors: ['wrong_state', 'key_reused'],
  idempotent: true,
  example: { body: { enterpriseId: 'e255eafc2015fb52a2ceb', post: needed } },
})

export const listOwnNeeds = defineEndpoint({
  method: 'GET',
  path: '/api/employer/needs',
  summary: '本单位报过的急招岗位和安排的结果，新的在前',
  roles: ['contact'],
  query: v.object({ ...PageQuery }),
  output: page(UrgentNeed),
  errors: [],
  example: {},
})

export const withdrawNeed = defineEndpoint({
  method: 'POST',
  path: '/api/employer/needs/{id}/withdraw',
  summary: '撤回还没安排的急招岗位',
  roles: ['contact'],
  owned: 'urgent_need',
  params,
  output: NeedChanged,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example,
})

/** Those that wait, the oldest first. */
export const listNeeds = defineEndpoint({
  method: 'GET',
  path: '/api/desk/needs',
  summary: '等统筹安排的急招岗位',
  roles: ['coordinator'],
  query: v.object({ ...PageQuery }),
  output: page(UrgentNeedForDesk),
  errors: [],
  example: {},
})

/** One more post of what is being written of that notice, as if a coordinator had typed it. */
export const placeNeed = defineEndpoint({
  method: 'POST',
  path: '/api/desk/needs/{id}/place',
  summary: '把急招岗位列入一期公告的改动稿',
  roles: ['coordinator'],
  params,
  body: v.object({ noticeId: Id }),
  output: NeedChanged,
  errors: ['not_found', 'wrong_state', 'stale_copy', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { noticeId: 'demo-12' } },
})

export const declineNeed = defineEndpoint({
  method: 'POST',
  path: '/api/desk/needs/{id}/decline',
  summary: '不采用一个急招岗位，写明原因，单位看得到',
  roles: ['coordinator'],
  params,
  body: v.object({ reason: line(LIMITS.reason, '不采用的原因') }),
  output: NeedChanged,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { reason: '本期已截稿，请报下一期' } },
})
