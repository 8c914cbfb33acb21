import * as v from 'valibot'
import { Day } from '../common.ts'
import type { DayString } from '../calendar/dates.ts'

/**
 * What a policy waits for whoever looks after it with. `unowned`: nobody does; `review`: its day has come; `standard`: what
 * an amount was good until is over.
 */
export const CARE_DUE = ['unowned', 'review', 'standard'] as const
export type CareDue = (typeof CARE_DUE)[number]
export const CARE_DUE_LABEL: Record<CareDue, string> = {
  unowned: '没有责任科室',
  review: '复核到期',
  standard: '标准待更新',
}

const entries = {
  /** 责任科室 or 责任人. */
  owner: v.nullable(v.string()),
  /** When somebody looks at it again: whether it still holds, and every number in it. */
  reviewOn: v.nullable(Day),
  /** The first day on which an amount is no longer known to hold is the one after. */
  standardUntil: v.nullable(Day),
}
export const PolicyCare = v.object({ ...entries, due: v.array(v.picklist(CARE_DUE)) })
export type PolicyCare = v.InferOutput<typeof PolicyCare>

/** Of what is in force and wasn't taken back. */
export function careDue(
  today: DayString,
  { owner, reviewOn, standardUntil }: Omit<PolicyCare, 'due'>,
): CareDue[] {
  const due: Record<CareDue, boolean> = {
    unowned: owner === null || reviewOn === null,
    review: reviewOn !== null && reviewOn <= today,
    standard: standardUntil !== null && standardUntil < today,
  }
  return CARE_DUE.filter((kind) => due[kind])
}
