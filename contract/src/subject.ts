import * as v from 'valibot'
import { Id } from './common.ts'

/** What a file, a piece of news, a read mark or a look in the trail can be about. A feature answers for each kind. */
/** `family`: the 家庭成员 of an account, by its id; `answers`: those it gave in a self-check. */
/** `policy_draft`: the working copy of a policy, by the policy's id. `scheme_draft`: that of a 人才分类目录. `notice_draft`: that of a 招聘公告. */
/** `demand_draft`: the working copy of the 需求目录. `interest`: what somebody said of a need of it, and what became of it. */
/** `fair`: a 招聘会; whoever signed up is told of it. */
/** `urgent_need`: a post that an enterprise wants published soon. */
/** `hiring`: by the enterprise's id, which of its closed posts are filled. */
/** `contact_request`: somebody's wish to speak for an enterprise, and what became of it. */
/** `post`: of a notice, whoever saved it is told of it. `saved_search`: what somebody looks for among posts. */
/** `shared_result`: a policy's judgement that its talent lets the commissioner of one request see. */
/** `note`: the internal notes of a request, by its id; a thing of their own, which the request's talent has no part in. */
export const SUBJECT_KINDS = [
  'request',
  'note',
  'follow_up',
  'complaint',
  'application',
  'leave',
  'preparation',
  'draft',
  'family',
  'answers',
  'matter',
  'station',
  'award',
  'recognition',
  'policy',
  'post',
  'saved_search',
  'policy_draft',
  'scheme_draft',
  'notice_draft',
  'demand_draft',
  'interest',
  'shared_result',
  'contact_request',
  'urgent_need',
  'hiring',
  'fair',
] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export const Subject = v.object({ kind: v.picklist(SUBJECT_KINDS), id: Id })
export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
}
