import * as v from 'valibot'
import { Day, Id } from '../common.ts'
import type { Condition } from '../eligibility/condition.ts'
import { Exclusion } from '../policy/amount.ts'
import { PolicyBenefit } from '../policy/schema.ts'

/** A policy as a self-check needs it: its conditions, and what may be had of it. */
export const PolicyInPlay = v.object({
  id: Id,
  title: v.string(),
  topics: v.array(v.string()),
  expiresOn: v.nullable(Day),
  demo: v.boolean(),
  /** A tree (`ConditionTree`), checked when it was written. */
  condition: v.custom<Condition>((value) => typeof value === 'object' && value !== null),
  benefits: v.array(v.pick(PolicyBenefit, ['name', 'appliesTo', 'amount', 'period', 'cap', 'sum', 'whom'])),
  exclusions: v.array(Exclusion),
})
export type PolicyInPlay = v.InferOutput<typeof PolicyInPlay>
