import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { SIGNED_IN } from '../roles.ts'
import { Done, Id, page, PageQuery } from '../common.ts'
import { Subject } from '../subject.ts'
import { InboxItem } from './schema.ts'

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
