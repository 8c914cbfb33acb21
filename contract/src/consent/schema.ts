import * as v from 'valibot'
import { Id, Instant } from '../common.ts'

export const ConsentRecord = v.object({
  id: Id,
  purpose: v.string(),
  title: v.string(),
  version: v.number(),
  statement: v.string(),
  requestId: Id,
  requestNumber: v.string(),
  givenAt: Instant,
  withdrawnAt: v.nullable(Instant),
  /** Withdrawing it also withdraws the request while that is open. */
  endsRequest: v.boolean(),
})
export type ConsentRecord = v.InferOutput<typeof ConsentRecord>
