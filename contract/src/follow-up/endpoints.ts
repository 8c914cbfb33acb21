import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { Day, Id, optionalText, page, PageQuery, text, Version } from '../common.ts'
import { LIMITS } from '../limits.ts'
import { FOLLOW_UP_RESULTS } from './kinds.ts'
import { FollowUp, FollowUpChanged, FollowUpDetail } from './schema.ts'

const staff = ['commissioner', 'coordinator'] as const
const params = v.object({ id: Id })
const example = { id: 'x' }
const changed = { output: FollowUpChanged, owned: 'follow_up', idempotent: true } as const
const ERRORS = ['not_found', 'wrong_state', 'stale_version', 'key_reused'] as const

/** What is open, the earliest first, or what has ended, the latest first; a commissioner sees their own alone. */
export const listFollowUps = defineEndpoint({
  method: 'GET',
  path: '/api/follow-ups',
  summary: '跟进：我负责的、逾期的、全部、已了结的',
  roles: staff,
  query: v.object({
    scope: v.optional(v.picklist(['mine', 'late', 'all', 'ended']), 'mine'),
    ...PageQuery,
  }),
  output: page(FollowUp),
  errors: [],
  example: {},
})

export const getFollowUp = defineEndpoint({
  method: 'GET',
  path: '/api/follow-ups/{id}',
  summary: '一项跟进：要知道的、做过的、可以怎样了结',
  roles: staff,
  owned: 'follow_up',
  params,
  output: FollowUpDetail,
  errors: ['not_found'],
  example: { params: example },
})

/** A telephone number in clear; the look is on record for the one it belongs to. */
export const revealFollowUpPhone = defineEndpoint({
  method: 'POST',
  path: '/api/follow-ups/{id}/phone',
  summary: '查看要联系的电话（留痕）',
  roles: staff,
  owned: 'follow_up',
  params,
  output: v.object({ phone: v.string() }),
  errors: ['not_found', 'wrong_state'],
  limit: 'reveal',
  example: { params: example },
})

/** A call or a step, and to which day it is put; putting it off needs words, they are told. */
export const noteFollowUp = defineEndpoint({
  method: 'POST',
  path: '/api/follow-ups/{id}/note',
  summary: '记一笔：打通没有、说了什么、改到哪天',
  roles: staff,
  params,
  body: v.object({
    version: Version,
    reached: v.optional(v.nullable(v.boolean()), null),
    nextOn: v.optional(v.nullable(Day), null),
    words: optionalText(LIMITS.followUp, '记录'),
  }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1, reached: false, words: '没有接听' } },
})

export const takeFollowUp = defineEndpoint({
  method: 'POST',
  path: '/api/follow-ups/{id}/take',
  summary: '接手这项跟进',
  roles: ['coordinator'],
  params,
  body: v.object({ version: Version }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1 } },
})

/** It ends only with a result, and with what was done: the one it is done for reads it. */
export const finishFollowUp = defineEndpoint({
  method: 'POST',
  path: '/api/follow-ups/{id}/finish',
  summary: '了结：结果和做了什么',
  roles: staff,
  params,
  body: v.object({
    version: Version,
    result: v.picklist(FOLLOW_UP_RESULTS, '请选择结果'),
    words: text(LIMITS.followUp, '做了什么'),
  }),
  ...changed,
  errors: [...ERRORS, 'open_limit'],
  example: { params: example, body: { version: 1, result: 'explained', words: '已当面说明' } },
})
