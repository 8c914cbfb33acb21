import * as v from 'valibot'
import { Day, Id } from '../common.ts'
import { VERIFIED_KINDS } from '../matter/verified.ts'
import { PolicyBenefit } from '../policy/schema.ts'

/** 免申即享: what a person may have by verified facts alone, to be confirmed once. */
export const Offer = v.object({
  policy: v.object({ id: Id, title: v.string(), docNo: v.nullable(v.string()) }),
  /** Of the policy, as it was offered. */
  version: v.number(),
  benefits: v.array(v.pick(PolicyBenefit, ['name', 'appliesTo', 'amount', 'period', 'cap'])),
  /** By which verified facts, and by which request each was verified. */
  verified: v.array(
    v.object({
      kind: v.picklist(VERIFIED_KINDS),
      value: v.string(),
      verifiedOn: Day,
      validUntil: Day,
      requestNumber: v.string(),
    }),
  ),
  /** The matter that confirming begins, its form complete. */
  matter: v.object({
    code: Id,
    title: v.string(),
    departmentName: v.string(),
    promisedWorkingDays: v.number(),
  }),
  /** 以后再说 */
  later: v.boolean(),
})
export type Offer = v.InferOutput<typeof Offer>
