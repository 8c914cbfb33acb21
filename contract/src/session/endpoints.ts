import * as v from 'valibot'
import { Done, Id, Instant } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { SIGNED_IN } from '../roles.ts'

/** What a session was opened with. Nothing more is kept of a device. */
export const SESSION_KINDS = ['mini_program', 'browser'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

export const SESSION_KIND_LABEL: Record<SessionKind, string> = {
  mini_program: '微信小程序',
  browser: '浏览器',
}

/** Absolute, and unused: whatever comes first. Whoever also works here has the shorter ones. */
export const SESSION_DAYS = { talent: { most: 30, idle: 7 }, staff: { most: 7, idle: 2 } } as const

/** One device of the caller, as shown to them. */
export const SignedInDevice = v.object({
  id: Id,
  kind: v.picklist(SESSION_KINDS),
  since: Instant,
  /** To the hour. */
  lastUsedAt: Instant,
  current: v.boolean(),
})
export type SignedInDevice = v.InferOutput<typeof SignedInDevice>

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
