import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { ANYONE } from '../roles.ts'
import { filter, Id, page, PageQuery } from '../common.ts'
import { Policy, POLICY_VALIDITY, PolicySummary } from './schema.ts'

export const listPolicies = defineEndpoint({
  method: 'GET',
  path: '/api/policies',
  summary: '政策列表：词、主题、层级、地区、有效期',
  roles: ANYONE,
  kept: 'a_minute',
  query: v.object({
    q: filter(),
    topic: filter(),
    level: filter(),
    place: filter(),
    validity: v.optional(v.picklist(POLICY_VALIDITY)),
    ...PageQuery,
  }),
  output: page(PolicySummary, ['topic', 'level', 'place', 'validity']),
  errors: [],
  example: { query: { q: '人才' } },
})

export const getPolicy = defineEndpoint({
  method: 'GET',
  path: '/api/policies/{id}',
  summary: '一份政策的全部内容',
  roles: ANYONE,
  kept: 'a_minute',
  params: v.object({ id: Id }),
  output: Policy,
  errors: ['not_found'],
  example: { params: { id: 'zz-spouse-2024' } },
})
