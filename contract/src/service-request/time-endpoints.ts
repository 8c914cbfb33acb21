import * as v from 'valibot'
import { Day, Id, optionalText, text, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { SUPERVISION_RESULTS } from './attention.ts'
import { EXTENDED_AT_MOST, SupervisionDays } from './promises.ts'
import { RequestChanged } from './schema.ts'

/** What is done about the time of a request: 延期, 催办, 督办. Each is a verb of the workflow table. */
const params = v.object({ id: Id })
const example = { id: 'x' }
const changed = { output: RequestChanged, owned: 'request', idempotent: true } as const
const ERRORS = ['not_found', 'wrong_state', 'stale_version', 'key_reused'] as const

/** By no more than the matter's own promise: more is `invalid` at `workingDays`. */
export const extendRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/extend',
  summary: '延期：到期前，一次，写明原因和依据',
  roles: ['commissioner'],
  params,
  body: v.object({
    version: Version,
    workingDays: v.pipe(
      v.number('请选择延几个工作日'),
      v.integer('请填整数天'),
      v.minValue(1, '至少延 1 个工作日'),
      v.maxValue(EXTENDED_AT_MOST, `最多延 ${EXTENDED_AT_MOST} 个工作日`),
    ),
    reason: text(LIMITS.reason, '延期的原因'),
    basis: text(LIMITS.basis, '依据'),
  }),
  ...changed,
  errors: ERRORS,
  example: {
    params: example,
    body: { version: 1, workingDays: 3, reason: '号源周一才放', basis: '第 4 条' },
  },
})

/** Once a working day; a second one is `wrong_state`. */
export const nudgeRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/nudge',
  summary: '催办（每个工作日一次，统筹会知道）',
  roles: ['talent'],
  params,
  body: v.object({}),
  ...changed,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  example: { params: example, body: {} },
})

export const answerNudge = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/answer-nudge',
  summary: '统筹接手催办：写下给本人的回话',
  roles: ['coordinator'],
  params,
  body: v.object({ version: Version, text: text(LIMITS.note, '回话') }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1, text: '已电话告知，周五前办结' } },
})

export const superviseRequest = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/supervise',
  summary: '督办一件超期的申请：由我督办，哪天前回复',
  roles: ['coordinator'],
  params,
  body: v.object({
    version: Version,
    withinWorkingDays: SupervisionDays,
    note: optionalText(LIMITS.note, '附言'),
  }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1 } },
})

export const answerSupervision = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/answer-supervision',
  summary: '回复督办：原因和新的日子',
  roles: ['commissioner'],
  params,
  body: v.object({ version: Version, reason: text(LIMITS.reason, '原因'), newDay: Day }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1, reason: '周四才有专家号', newDay: '2026-11-26' } },
})

/** 同意新的日子 needs an answer of the commissioner; without one it is `invalid` at `result`. */
export const endSupervision = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/end-supervision',
  summary: '结束督办：结果',
  roles: ['coordinator'],
  params,
  body: v.object({
    version: Version,
    result: v.picklist(SUPERVISION_RESULTS, '请选择督办结果'),
    text: text(LIMITS.note, '结果说明'),
  }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1, result: 'settled', text: '已办结' } },
})
