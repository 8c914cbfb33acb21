import * as v from 'valibot'
import { ProfileUpdate } from '../account/schema.ts'
import { Done, Id, text, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { ANYONE, SIGNED_IN } from '../roles.ts'
import { Family, FamilyMembers, Me, Session } from './schema.ts'

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

export const getMe = defineEndpoint({
  method: 'GET',
  path: '/api/me',
  summary: '我是谁、我的专员、未读数',
  roles: SIGNED_IN,
  output: Me,
  errors: [],
  example: {},
})

export const saveProfile = defineEndpoint({
  method: 'PUT',
  path: '/api/me/profile',
  summary: '填写或修改基本情况',
  roles: ['talent'],
  body: ProfileUpdate,
  output: Me,
  errors: [],
  example: {
    body: {
      name: '周予安',
      phone: '13800000127',
      employer: '某材料研究院',
      areaCode: 'kcy',
      education: 'doctor',
      arrivedOn: '2025-08-01',
      talentCategory: 'C 类',
    },
  },
})

export const savePreferences = defineEndpoint({
  method: 'PUT',
  path: '/api/me/preferences',
  summary: '保存显示偏好（大字版随账号同步）',
  roles: SIGNED_IN,
  body: v.object({ largeText: v.boolean() }),
  output: Done,
  errors: [],
  example: { body: { largeText: false } },
})

export const getFamily = defineEndpoint({
  method: 'GET',
  path: '/api/me/family',
  summary: '我的家庭成员，填表时直接选',
  roles: ['talent'],
  output: Family,
  errors: [],
  example: {},
})

/**
 * The list as a whole, over the version it is based on (0: the first one). Without anybody, nothing is kept. Whoever isn't
 * on it yet as given is kept with a consent of its own: `consent` is the version of the words ticked.
 */
export const saveFamily = defineEndpoint({
  method: 'PUT',
  path: '/api/me/family',
  summary: '保存我的家庭成员：添加、修改或删除',
  roles: ['talent'],
  body: v.object({
    members: FamilyMembers,
    basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)),
    consent: v.nullable(Version),
  }),
  output: Family,
  errors: ['stale_version'],
  example: {
    body: { members: [{ relation: '子女', name: '周小满', bornIn: '2018-09' }], basedOn: 0, consent: 1 },
  },
})
