import * as v from 'valibot'
import { Id, Instant } from '../common.ts'

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
