import * as v from 'valibot'
import { Done, Id, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FilledReply, QuickReply, QuickReplyChanged, QuickReplyInput } from './schema.ts'

const params = v.object({ id: Id })
const staff = ['commissioner', 'coordinator'] as const
/** An enterprise's contact keeps what they answer applicants with; those of staff aren't theirs. */
const roles = [...staff, 'contact'] as const
const example = { params: { id: 'x' } }
const reply = { title: '报进展', text: '【称呼】，【事项】有进展：【进展】。', matterCode: null }

/** Of a commissioner their own and the shared ones, of a coordinator the shared ones, of a contact their own, as they were made. */
export const listQuickReplies = defineEndpoint({
  method: 'GET',
  path: '/api/quick-replies',
  summary: '常用语：自己的和共用的',
  roles,
  output: v.object({ own: v.array(QuickReply), shared: v.array(QuickReply) }),
  errors: [],
  example: {},
})

/** A coordinator's is shared by all, a commissioner's is their own; the other way round it is `invalid`. */
export const addQuickReply = defineEndpoint({
  method: 'POST',
  path: '/api/quick-replies',
  summary: '加一条常用语',
  roles,
  body: v.object({ shared: v.boolean(), reply: QuickReplyInput }),
  output: QuickReplyChanged,
  errors: ['key_reused'],
  idempotent: true,
  example: { body: { shared: false, reply } },
})

export const changeQuickReply = defineEndpoint({
  method: 'POST',
  path: '/api/quick-replies/{id}/change',
  owned: 'quick_reply',
  summary: '修改一条常用语',
  roles,
  params,
  body: v.object({ version: Version, reply: QuickReplyInput }),
  output: QuickReplyChanged,
  errors: ['not_found', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { version: 1, reply } },
})

/** Removed already, or by somebody else meanwhile: `not_found`. */
export const removeQuickReply = defineEndpoint({
  method: 'POST',
  path: '/api/quick-replies/{id}/remove',
  owned: 'quick_reply',
  summary: '删除一条常用语',
  roles,
  params,
  body: v.object({ version: Version }),
  output: Done,
  errors: ['not_found', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { version: 1 } },
})

/** Those for the request's matter first, each with what is known filled in. To its talent there are none. */
export const fillQuickReplies = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}/quick-replies',
  summary: '用在这件申请上的常用语，已带入称呼、依据、缺的材料、日期和可约时间',
  roles: staff,
  owned: 'request',
  params,
  output: v.object({ replies: v.array(FilledReply) }),
  errors: ['not_found'],
  example,
})
