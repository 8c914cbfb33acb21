import * as v from 'valibot'
import { Id, Instant, line } from '../common.ts'
import { LIMITS } from '../limits.ts'

/** `ended`: they spoke for it and don't any more. */
export const CONTACT_REQUEST_STATES = ['waiting', 'approved', 'refused', 'withdrawn', 'ended'] as const
export type ContactRequestState = (typeof CONTACT_REQUEST_STATES)[number]
export const CONTACT_REQUEST_LABEL: Record<ContactRequestState, string> = {
  waiting: '等统筹核实',
  approved: '已是企业联系人',
  refused: '没有通过',
  withdrawn: '已撤回',
  ended: '已收回',
}

export const ContactRequestInput = v.object({
  enterpriseId: Id,
  position: line(LIMITS.doing, '职务'),
  belonging: line(LIMITS.reason, '怎么核实您是这家单位的'),
})
export type ContactRequestInput = v.InferOutput<typeof ContactRequestInput>

/** Not one typed word in it: the answer is kept under its key. */
export const ContactRequestSent = v.object({ id: Id })

/** As the person sees their own. */
export const OwnContactRequest = v.object({
  id: Id,
  /** As it is called now. */
  enterpriseName: v.string(),
  position: v.string(),
  state: v.picklist(CONTACT_REQUEST_STATES),
  askedAt: Instant,
  decidedAt: v.nullable(Instant),
  /** Why it was refused or ended. */
  reason: v.string(),
})
export type OwnContactRequest = v.InferOutput<typeof OwnContactRequest>

/** As a coordinator verifies it. */
export const ContactRequest = v.object({
  ...OwnContactRequest.entries,
  personName: v.string(),
  belonging: v.string(),
  /** Who speaks for the enterprise already. */
  contacts: v.array(v.string()),
})
export type ContactRequest = v.InferOutput<typeof ContactRequest>
