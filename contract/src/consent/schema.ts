import * as v from 'valibot'
import { Id, Instant } from '../common.ts'
import { MatterConsent } from '../matter/schema.ts'
import { Subject } from '../subject.ts'

/**
 * What matters ask for; keeping somebody of one's family or one's answers; letting a commissioner see a result or what one is
 * interested in, an employer a CV.
 */
export const CONSENT_PURPOSES = [
  ...MatterConsent.entries.purpose.options,
  'family',
  'answers',
  'result',
  'apply',
  'interest',
] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

export const ConsentRecord = v.object({
  id: Id,
  purpose: v.string(),
  title: v.string(),
  version: v.number(),
  statement: v.string(),
  /** What it was given for. */
  subject: Subject,
  number: v.string(),
  givenAt: Instant,
  withdrawnAt: v.nullable(Instant),
  /** Withdrawing it also ends what it was given for, which is open. */
  endsSubject: v.boolean(),
})
export type ConsentRecord = v.InferOutput<typeof ConsentRecord>
