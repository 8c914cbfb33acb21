import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { OWN_DATA } from '../roles.ts'
import { AccessRecord } from './schema.ts'

export const listAccessRecords = defineEndpoint({
  method: 'GET',
  path: '/api/me/access-records',
  summary: '谁看过我的敏感资料（近 90 天）',
  roles: OWN_DATA,
  output: v.object({ records: v.array(AccessRecord) }),
  errors: [],
  example: {},
})
