import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { SIGNED_IN } from '../roles.ts'
import { Done, Id, Instant, page, PageQuery } from '../common.ts'
import { Subject } from '../subject.ts'
import { NextStep } from '../service-request/next-step.ts'

/** One thing that happened, as it was then. */
export const News = v.object({
  id: Id,
  /** 林专员受理了您的申请 */
  what: v.string(),
  /** What was written with it, its beginning where it is long; empty when nothing was, or the reader may not see it any more. */
  words: v.string(),
  at: Instant,
  read: v.boolean(),
})
export type News = v.InferOutput<typeof News>

/** All the news of one thing: the newest, older ones under it, and who acts next by when, as of now. */
export const InboxItem = v.object({
  ...News.entries,
  /** What it is about; the client finds the page by its kind. */
  subject: Subject,
  title: v.string(),
  number: v.string(),
  /** Older news of the same thing, newest first, the latest ten. */
  earlier: v.array(News),
  /** Of all its news, however old. */
  unread: v.number(),
  nextStep: v.nullable(NextStep),
})
export type InboxItem = v.InferOutput<typeof InboxItem>

export const listInbox = defineEndpoint({
  method: 'GET',
  path: '/api/inbox',
  summary: '消息：每件事一条，写明什么变了、接下来轮到谁',
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
