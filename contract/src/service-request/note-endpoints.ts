import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { Done, Id, page, PageQuery, text } from '../common.ts'
import { LIMITS } from '../limits.ts'
import { FileIds } from '../file/file-ids.ts'
import { Note } from './note.ts'

const params = v.object({ id: Id })
const example = { id: 'x' }

/** Newest first. To the request's talent, whatever roles they hold, there are none: `not_found`. */
export const listNotes = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}/notes',
  summary: '内部备注，最近的在前（人才看不到）',
  roles: ['commissioner', 'coordinator'],
  owned: 'request',
  params,
  query: v.object({ ...PageQuery }),
  output: page(Note),
  errors: ['not_found'],
  example: { params: example },
})

/** Whatever state the request is in: what colleagues need to know doesn't depend on it. */
export const writeNote = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/notes',
  summary: '写一条内部备注（人才看不到）',
  roles: ['commissioner', 'coordinator'],
  owned: 'request',
  idempotent: true,
  params,
  body: v.object({ text: text(LIMITS.message, '备注'), fileIds: v.optional(FileIds, []) }),
  output: Done,
  errors: ['not_found', 'key_reused'],
  example: { params: example, body: { text: '学校说周四上午再问' } },
})
