import * as v from 'valibot'
import { Instant } from '../common.ts'
import { ACCOUNT_ROLES } from '../roles.ts'
import { Subject } from '../subject.ts'

/** What is put on the trail: a look at sensitive data, a role given or withdrawn, and what a commissioner handles. */
export const AUDIT_ACTIONS = [
  'reveal',
  'withdraw_role',
  'grant_role',
  'change_commissioner',
  'change_review_rule',
  'fair_queue',
  'fair_helper',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** For how long a look at something sensitive is shown to whom it belongs. */
export const ACCESS_RECORD_DAYS = 90

/** A look at sensitive data, as shown to whom it belongs. */
export const AccessRecord = v.object({
  at: Instant,
  byName: v.string(),
  byRole: v.picklist(ACCOUNT_ROLES),
  /** 手机号, 子女证件号码 … */
  what: v.string(),
  /** What it belongs to, and the number of that; null where it is somebody's alone. */
  subject: v.nullable(Subject),
  number: v.nullable(v.string()),
})
export type AccessRecord = v.InferOutput<typeof AccessRecord>
