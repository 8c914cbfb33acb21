import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { ANYONE } from '../roles.ts'
import { filter, Id, page, PageQuery } from '../common.ts'
import { PolicyDetail } from './detail.ts'
import { FoundPolicy, POLICY_GROUPS, POLICY_ORDERS } from './schema.ts'
import { APPLYING, POLICY_VALIDITY } from './validity.ts'

export const listPolicies = defineEndpoint({
  method: 'GET',
  path: '/api/policies',
  summary:
    '政策列表：词（含单字、文号、拼音首字母）、主题、层级、地区、有效期、适用人群、申报时间；按相关或日期排',
  roles: ANYONE,
  kept: 'a_minute',
  query: v.object({
    q: filter(),
    topic: filter(),
    level: filter(),
    place: filter(),
    validity: v.optional(v.picklist(POLICY_VALIDITY)),
    forWhom: v.optional(v.picklist(POLICY_GROUPS, '请选择适用人群')),
    applying: v.optional(v.picklist(APPLYING)),
    order: v.optional(v.picklist(POLICY_ORDERS)),
    ...PageQuery,
  }),
  output: page(FoundPolicy, ['topic', 'level', 'place', 'validity', 'forWhom', 'applying']),
  errors: [],
  example: { query: { q: '人才' } },
})

export const getPolicy = defineEndpoint({
  method: 'GET',
  path: '/api/policies/{id}',
  summary: '一份政策的全部内容，以及同一办法的其他文件和相关政策',
  roles: ANYONE,
  kept: 'a_minute',
  params: v.object({ id: Id }),
  output: PolicyDetail,
  errors: ['not_found'],
  example: { params: { id: 'zz-spouse-2024' } },
})
