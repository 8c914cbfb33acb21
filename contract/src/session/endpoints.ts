import * as v from 'valibot'
import { Done, Id } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { SIGNED_IN } from '../roles.ts'
import { SignedInDevice } from './schema.ts'

export const listSessions = defineEndpoint({
  method: 'GET',
  path: '/api/sessions',
  summary: '我登录着的设备',
  roles: SIGNED_IN,
  output: v.object({ sessions: v.array(SignedInDevice) }),
  errors: [],
  example: {},
})

export const endSession = defineEndpoint({
  method: 'DELETE',
  path: '/api/sessions/{id}',
  summary: '让我的一台设备退出登录',
  roles: SIGNED_IN,
  owned: 'session',
  params: v.object({ id: Id }),
  output: Done,
  errors: ['not_found', 'key_reused'],
  idempotent: true,
  example: { params: { id: 'x' } },
})

/** This one too. */
export const signOutEverywhere = defineEndpoint({
  method: 'DELETE',
  path: '/api/sessions',
  summary: '所有设备退出登录（包括本机）',
  roles: SIGNED_IN,
  output: Done,
  errors: [],
  example: {},
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
