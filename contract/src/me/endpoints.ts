import * as v from 'valibot'
import { ProfileUpdate } from '../account/schema.ts'
import { Done } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { SIGNED_IN } from '../roles.ts'
import { Me } from './schema.ts'

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
