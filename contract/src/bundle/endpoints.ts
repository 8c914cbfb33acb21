import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Day, Id } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { MOST } from '../limits.ts'
import { Matter } from '../matter/schema.ts'
import { ANYONE } from '../roles.ts'
import { submitRequest } from '../service-request/endpoints.ts'
import { BundleSubmitted, Cover } from './cover.ts'
import { Bundle } from './schema.ts'

export const listBundles = defineEndpoint({
  method: 'GET',
  path: '/api/bundles',
  summary: '一件事：一次办几个事项',
  roles: ANYONE,
  kept: 'until_changed',
  /** Without those none of whose matters is in force. */
  output: v.object({
    bundles: v.array(
      v.object({
        ...v.pick(Bundle, ['code', 'title', 'summary', 'icon', 'demo']).entries,
        /** Titles of its matters. */
        matters: v.array(v.string()),
      }),
    ),
  }),
  errors: [],
  example: {},
})

export const getBundle = defineEndpoint({
  method: 'GET',
  path: '/api/bundles/{code}',
  summary: '一件事的各个事项与可选时间',
  roles: ANYONE,
  kept: 'until_changed',
  params: v.object({ code: Id }),
  /** `parts`: those whose matter is in force. `days`, `provisional`: as of `getMatter`. */
  output: v.object({
    bundle: Bundle,
    parts: v.array(v.object({ key: v.string(), matter: Matter })),
    days: v.array(Day),
    provisional: v.boolean(),
  }),
  errors: ['not_found'],
  example: { params: { code: 'newcomer' } },
})

/**
 * All of them or none, each as `submitRequest` makes it, under one cover. Faults are named by the place of the request in
 * the list, `requests.0.answers.kind`. A file named by several belongs to the first; the others get copies. Removes the
 * draft of the bundle.
 */
export const submitBundle = defineEndpoint({
  method: 'POST',
  path: '/api/bundles/{code}/requests',
  summary: '一次提交一件事的各项申请',
  roles: ['talent'],
  params: v.object({ code: Id }),
  body: v.object({
    requests: v.pipe(
      list(submitRequest.body, MOST.parts, `一次最多办 ${MOST.parts} 件`),
      v.minLength(1, '请至少选一件要办的事'),
    ),
  }),
  output: BundleSubmitted,
  errors: ['not_found', 'stale_version', 'key_reused', 'open_limit'],
  idempotent: true,
  example: {
    params: { code: 'newcomer' },
    body: {
      requests: [
        {
          matterCode: 'child-schooling',
          matterVersion: 1,
          answers: {},
          materials: {},
          slots: [],
          channel: null,
          deferred: [],
          consents: [],
        },
      ],
    },
  },
})

export const getCover = defineEndpoint({
  method: 'GET',
  path: '/api/covers/{id}',
  summary: '一件事的封面：各件的进度与下一步',
  roles: ['talent'],
  owned: 'cover',
  params: v.object({ id: Id }),
  output: Cover,
  errors: ['not_found'],
  example: { params: { id: 'x' } },
})
