import * as v from 'valibot'
import { Id, Instant } from '../common.ts'
import { Subject } from '../subject.ts'

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
