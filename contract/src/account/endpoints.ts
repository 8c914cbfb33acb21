import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { ACCOUNT_ROLES, ANYONE } from '../roles.ts'
import { Done, Id } from '../common.ts'
import { Area, DemoPerson } from './schema.ts'

/** Only on a trial installation; elsewhere 404. */
export const listDemoPeople = defineEndpoint({
  method: 'GET',
  path: '/api/demo/people',
  summary: '试用环境可选的演示人物',
  roles: ANYONE,
  output: v.object({ people: v.array(DemoPerson) }),
  errors: ['not_found'],
  example: {},
})

export const listAreas = defineEndpoint({
  method: 'GET',
  path: '/api/areas',
  summary: '片区',
  roles: ANYONE,
  kept: 'a_minute',
  output: v.object({ areas: v.array(Area) }),
  errors: [],
  example: {},
})

/** The account's sessions end in the same transaction. */
export const withdrawRole = defineEndpoint({
  method: 'POST',
  path: '/api/accounts/{id}/withdraw-role',
  summary: '收回一个人的工作身份，其登录立即失效，在办的事项转给其他专员',
  roles: ['coordinator'],
  params: v.object({ id: Id }),
  /** `successorId`: who takes over a commissioner's open requests as far as they have places; else the rule chooses. */
  body: v.object({ role: v.picklist(ACCOUNT_ROLES), successorId: v.optional(Id) }),
  output: Done,
  errors: ['not_found', 'last_coordinator', 'key_reused'],
  idempotent: true,
  example: { params: { id: 'x' }, body: { role: 'commissioner' } },
})
