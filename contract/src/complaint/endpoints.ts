import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { Id, page, PageQuery, text, Version } from '../common.ts'
import { FileIds } from '../file/file-ids.ts'
import { LIMITS } from '../limits.ts'
import { OWN_DATA } from '../roles.ts'
import { WRITTEN_KINDS } from './rules.ts'
import { Complaint, ComplaintChanged, ComplaintDetail } from './schema.ts'

const params = v.object({ id: Id })
const example = { id: 'x' }
const changed = { output: ComplaintChanged, owned: 'complaint', idempotent: true, params } as const
const ERRORS = ['not_found', 'wrong_state', 'stale_version', 'key_reused'] as const
const onlyVersion = v.object({ version: Version })
const written = (label: string) =>
  v.object({
    version: Version,
    words: text(LIMITS.complaint, label),
    fileIds: v.optional(FileIds, []),
  })

/** `requestId`: the request of one's own that it is about. Whoever handled it neither answers nor reads it. */
export const submitComplaint = defineEndpoint({
  method: 'POST',
  path: '/api/complaints',
  summary: '提交投诉或建议：另编号，13 个工作日内答复',
  roles: ['talent'],
  body: v.object({
    kind: v.picklist(WRITTEN_KINDS, '请选择投诉或建议'),
    requestId: v.optional(v.nullable(Id), null),
    words: text(LIMITS.complaint, '内容'),
    fileIds: v.optional(FileIds, []),
  }),
  output: ComplaintChanged,
  idempotent: true,
  errors: ['open_limit', 'key_reused'],
  example: { body: { kind: 'suggestion', words: '希望周六也能办' } },
})

export const listMyComplaints = defineEndpoint({
  method: 'GET',
  path: '/api/my/complaints',
  summary: '我的投诉建议，最近的在前',
  roles: OWN_DATA,
  query: v.object(PageQuery),
  output: page(Complaint),
  errors: [],
  example: {},
})

/** What waits for an answer, the earliest due first; `ended`: what was answered, the latest first. */
export const listComplaints = defineEndpoint({
  method: 'GET',
  path: '/api/complaints',
  summary: '要答复的投诉建议：待答复、我受理的、超期的、已答复的',
  roles: ['coordinator'],
  query: v.object({
    scope: v.optional(v.picklist(['open', 'mine', 'late', 'ended']), 'open'),
    ...PageQuery,
  }),
  output: page(Complaint),
  errors: [],
  example: {},
})

export const getComplaint = defineEndpoint({
  method: 'GET',
  path: '/api/complaints/{id}',
  summary: '一件投诉或建议：内容、经过、谁在何时前答复',
  roles: [...OWN_DATA, 'coordinator'],
  owned: 'complaint',
  params,
  output: ComplaintDetail,
  errors: ['not_found'],
  example: { params: example },
})

export const askComplaint = defineEndpoint({
  method: 'POST',
  path: '/api/complaints/{id}/ask',
  summary: '对答复追问一次，5 个工作日内再答复',
  roles: ['talent'],
  ...changed,
  body: written('追问'),
  errors: ERRORS,
  example: { params: example, body: { version: 3, words: '那我什么时候能办成？' } },
})

export const closeComplaint = defineEndpoint({
  method: 'POST',
  path: '/api/complaints/{id}/close',
  summary: '了结：没有要追问的了',
  roles: ['talent'],
  ...changed,
  body: onlyVersion,
  errors: ERRORS,
  example: { params: example, body: { version: 3 } },
})

export const withdrawComplaint = defineEndpoint({
  method: 'POST',
  path: '/api/complaints/{id}/withdraw',
  summary: '撤回还没答复的投诉或建议',
  roles: ['talent'],
  ...changed,
  body: onlyVersion,
  errors: ERRORS,
  example: { params: example, body: { version: 1 } },
})

export const acceptComplaint = defineEndpoint({
  method: 'POST',
  path: '/api/complaints/{id}/accept',
  summary: '受理：由我答复',
  roles: ['coordinator'],
  ...changed,
  body: onlyVersion,
  errors: ERRORS,
  example: { params: example, body: { version: 1 } },
})

export const takeComplaint = defineEndpoint({
  method: 'POST',
  path: '/api/complaints/{id}/take',
  summary: '接手别人受理的',
  roles: ['coordinator'],
  ...changed,
  body: onlyVersion,
  errors: ERRORS,
  example: { params: example, body: { version: 2 } },
})

export const answerComplaint = defineEndpoint({
  method: 'POST',
  path: '/api/complaints/{id}/answer',
  summary: '答复：本人原样看到',
  roles: ['coordinator'],
  ...changed,
  body: written('答复'),
  errors: ERRORS,
  example: { params: example, body: { version: 2, words: '已核实，已为您另约周四上午' } },
})
