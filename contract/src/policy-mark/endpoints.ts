import * as v from 'valibot'
import { Id, page, PageQuery } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { MarkedPolicy, MARKS, PolicyMarks } from './schema.ts'

const params = v.object({ id: Id })
const example = { id: 'demo-research' }

export const listMarkedPolicies = defineEndpoint({
  method: 'GET',
  path: '/api/marks',
  summary: '我收藏的和等开放的政策，最近标的在前',
  roles: ['talent'],
  query: v.object({ ...PageQuery }),
  output: page(MarkedPolicy),
  errors: [],
  example: {},
})

export const getPolicyMarks = defineEndpoint({
  method: 'GET',
  path: '/api/marks/{id}',
  summary: '我有没有收藏这份政策、等不等它开放',
  roles: ['talent'],
  params,
  output: PolicyMarks,
  errors: ['not_found'],
  example: { params: example },
})

/** Says how it is to be, so that a press sent twice is the same as once. `wrong_state`: it never opens, or is open. */
export const setPolicyMark = defineEndpoint({
  method: 'PUT',
  path: '/api/marks/{id}',
  summary: '收藏、取消收藏；开放时告诉我、不用告诉了',
  roles: ['talent'],
  params,
  body: v.object({ mark: v.picklist(MARKS, '请选择收藏或开放提醒'), marked: v.boolean() }),
  output: PolicyMarks,
  errors: ['not_found', 'wrong_state'],
  example: { params: example, body: { mark: 'saved', marked: true } },
})
