import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { SIGNED_IN } from '../roles.ts'
import { Done, Id, Instant, page, PageQuery } from '../common.ts'
import { Subject } from '../subject.ts'
import { NextStep } from '../service-request/next-step.ts'

/** What changed on one thing, and who acts next by when, as of now. */
export const InboxItem = v.object({
  id: Id,
  /** What it is about; the client finds the page by its kind. */
  subject: Subject,
  title: v.string(),
  number: v.string(),
  /** 林专员受理了您的申请 */
  what: v.string(),
  at: Instant,
  read: v.boolean(),
  nextStep: v.nullable(NextStep),
})
export type InboxItem = v.InferOutput<typeof InboxItem>

export const listInbox = defineEndpoint({
  method: 'GET',
  path: '/api/inbox',
  summary: '消息：什么变了、接下来轮到谁',
  roles: SIGNED_IN,
  query: v.object({ ...PageQuery }),
  output: v.object({ ...page(InboxItem).entries, unread: v.number() }),
  errors: [],
  example: {},
})

export const markInboxRead = defineEndpoint({
  method: 'POST',
  path: '/api/inbox/read',
  summary: '标为已读：到这一条为止，或某件事的全部',
  roles: SIGNED_IN,
  body: v.object({ upTo: v.optional(Id), subject: v.optional(Subject) }),
  output: Done,
  errors: [],
  example: { body: {} },
})
