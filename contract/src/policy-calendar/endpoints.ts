import * as v from 'valibot'
import { Id } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { ANYONE } from '../roles.ts'
import { Month, PolicyMonth } from './schema.ts'

export const getPolicyMonth = defineEndpoint({
  method: 'GET',
  path: '/api/policy-calendar',
  summary: '政策日历：这个月哪些政策开始申请、哪些截止；只有写明日子的、在本地执行的',
  roles: ANYONE,
  kept: 'a_minute',
  query: v.object({ month: v.optional(Month) }),
  output: PolicyMonth,
  errors: [],
  example: { query: { month: '2026-12' } },
})

export const getPolicyMonthFile = defineEndpoint({
  method: 'GET',
  path: '/api/policy-calendar/file',
  summary: '整月加到手机日历的文件（.ics）',
  roles: ANYONE,
  query: v.object({ month: v.optional(Month) }),
  output: 'binary',
  errors: [],
  example: { query: { month: '2026-12' } },
})

/** `wrong_state`: the document names no days. */
export const getPolicyDaysFile = defineEndpoint({
  method: 'GET',
  path: '/api/policy-calendar/policies/{id}',
  summary: '一份政策的开始和截止，加到手机日历的文件（.ics）',
  roles: ANYONE,
  params: v.object({ id: Id }),
  output: 'binary',
  errors: ['not_found', 'wrong_state'],
  example: { params: { id: 'demo-research' } },
})
