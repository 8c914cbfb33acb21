import { defineEndpoint } from '../endpoint.ts'
import { PolicyCounts } from './schema.ts'

/** Counts, never names, and nothing under five: what stands in most people's way, and what is read and not applied for. */
export const getPolicyCounts = defineEndpoint({
  method: 'GET',
  path: '/api/desk/policy-counts',
  summary: '门槛统计：哪个条件拦住的人多，哪些政策看的人多、申请少于 5 件；只有人数',
  roles: ['coordinator'],
  output: PolicyCounts,
  errors: [],
  example: {},
})
