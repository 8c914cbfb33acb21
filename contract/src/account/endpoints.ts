import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { ACCOUNT_ROLES, ANYONE, SIGNED_IN } from '../roles.ts'
import { Done, Id, text } from '../common.ts'
import { LIMITS } from '../limits.ts'
import { Session } from '../me/schema.ts'
import { Area, DemoPerson } from './schema.ts'

/** Sign in with the code of `wx.login`; a first sign-in makes a talent account. */
export const signInWithWeChat = defineEndpoint({
  method: 'POST',
  path: '/api/sessions/wechat',
  summary: '微信登录（wx.login 的 code 换会话）',
  roles: ANYONE,
  limit: 'sign_in',
  body: v.object({ code: text(LIMITS.signInCode, '登录凭证') }),
  output: Session,
  errors: [],
  example: { body: { code: 'demo-code' } },
})

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

export const signInAsDemoPerson = defineEndpoint({
  method: 'POST',
  path: '/api/sessions/demo',
  summary: '以演示人物登录（仅试用环境）',
  roles: ANYONE,
  limit: 'sign_in',
  body: v.object({ personId: Id }),
  output: Session,
  errors: ['not_found'],
  example: { body: { personId: 'zhou-yu-an' } },
})

export const signOut = defineEndpoint({
  method: 'DELETE',
  path: '/api/sessions/current',
  summary: '退出登录',
  roles: SIGNED_IN,
  output: Done,
  errors: [],
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
