import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { OWN_DATA, PARTIES_EVER } from '../roles.ts'
import { Id, Key, page, PageQuery } from '../common.ts'
import { DraftBrief } from '../matter/draft.ts'
import { AskedAbout } from './about.ts'
import { PROFILE_PHONE, RequestChanged, RequestDetail, RequestSummary } from './schema.ts'
import { SubmittedForm } from './submitted-form.ts'
import { TimelineEntry } from './timeline.ts'

const params = v.object({ id: Id })
const EntryNumber = v.pipe(v.string(), v.regex(/^\d{1,9}$/, '编号格式不对'), v.transform(Number))
const example = { id: 'x' }

/**
 * Submits, matches a commissioner and claims a place in one transaction; without a free place it waits in the
 * queue. Answers are checked against the matter's fields, every fault named. Removes the draft. `about`: what it was begun
 * to ask about.
 */
export const submitRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests',
  summary: '提交申请并匹配专员',
  roles: ['talent'],
  body: v.object({
    matterCode: Id,
    ...SubmittedForm.entries,
    about: v.optional(AskedAbout),
  }),
  output: RequestChanged,
  errors: ['not_found', 'stale_version', 'key_reused', 'open_limit'],
  idempotent: true,
  example: {
    body: {
      matterCode: 'tax-reward-consult',
      matterVersion: 1,
      answers: {},
      materials: {},
      slots: [],
      channel: null,
      deferred: [],
      consents: [],
    },
  },
})

export const listMyRequests = defineEndpoint({
  method: 'GET',
  path: '/api/requests',
  summary: '我的办理，轮到我的在前；没填完的草稿',
  roles: OWN_DATA,
  /** `current`: what is open, and what has ended and is still news: unread, or lately resolved and not rated. */
  query: v.object({
    scope: v.optional(v.picklist(['open', 'current', 'ended', 'all']), 'all'),
    ...PageQuery,
  }),
  output: v.object({
    ...page(RequestSummary).entries,
    /** Of all of them, whatever is asked for. */
    counts: v.object({ open: v.number(), ended: v.number(), waitingOnMe: v.number() }),
    /** What isn't handed in yet, the last saved first: one a matter in force, whatever page is asked for. */
    drafts: v.array(DraftBrief),
  }),
  errors: [],
  example: {},
})

export const getRequest = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}',
  summary: '一件申请的全部：进展、会话、材料、下一步',
  roles: PARTIES_EVER,
  owned: 'request',
  params,
  /** The last number one has: then only what came after it is answered, unless that is more than a page or was closed. */
  query: v.object({ after: v.optional(EntryNumber) }),
  output: RequestDetail,
  errors: ['not_found'],
  example: { params: example },
})

/** Printed when it is asked for, of what stands in the request then; it is kept nowhere. */
export const getClosingNote = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}/closing-note',
  summary: '办结单（PDF）：编号、结果、日期、依据、承办单位和经办人',
  roles: PARTIES_EVER,
  owned: 'request',
  params,
  output: 'binary',
  errors: ['not_found', 'wrong_state'],
  example: { params: example },
})

/** The thread, newest first; `getRequest` brings the first page of it. */
export const listThread = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}/thread',
  summary: '进展与会话，一页一页，最近的在前',
  roles: PARTIES_EVER,
  owned: 'request',
  params,
  query: v.object({ ...PageQuery }),
  output: page(TimelineEntry),
  errors: ['not_found'],
  example: { params: example },
})

/** One sensitive answer (or the talent's telephone) in clear; recorded on the audit trail before it is answered. */
export const revealAnswer = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/reveal',
  summary: '查看一项敏感内容（留痕）',
  roles: PARTIES_EVER,
  limit: 'reveal',
  owned: 'request',
  params,
  body: v.object({ key: v.union([v.literal(PROFILE_PHONE), Key]) }),
  output: v.object({ key: v.string(), value: v.string() }),
  errors: ['not_found'],
  example: { params: example, body: { key: PROFILE_PHONE } },
})
