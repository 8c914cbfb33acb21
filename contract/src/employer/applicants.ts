import * as v from 'valibot'
import { list } from '../bounded.ts'
import { EDUCATION } from '../account/schema.ts'
import { ApplicationFit, ApplicationNext, Interview } from '../application/schema.ts'
import { StageNow } from '../application/stages.ts'
import { SentCv } from '../application/cv.ts'
import { APPLICATION_EVENTS, APPLICATION_STATES, type ApplicationState } from '../application/workflow.ts'
import { FreeSlot } from '../booking/schema.ts'
import { Id, Instant, line, Version } from '../common.ts'
import { LIMITS, MOST } from '../limits.ts'

export const APPLICANT_TABS = ['waiting', 'viewed', 'interview', 'ended'] as const
export type ApplicantTab = (typeof APPLICANT_TABS)[number]
export const APPLICANT_TAB_LABEL: Record<ApplicantTab, string> = {
  waiting: '待看',
  viewed: '已看',
  interview: '面试',
  ended: '结束',
}
/** Where each state stands; what was taken back is in none. */
export const APPLICANT_TAB_STATES: Record<ApplicantTab, readonly ApplicationState[]> = {
  waiting: ['sent'],
  viewed: ['viewed'],
  interview: ['invited'],
  ended: ['hired', 'unsuitable'],
}

/** How an interview by a time stands, as the employer sees it. */
export const ApplicantInterview = v.omit(Interview, ['slots', 'choosing'])

/** Somebody who applied for a post of one's enterprises, as a list shows them: never a telephone, and no name before the invitation. */
export const Applicant = v.object({
  id: Id,
  postId: Id,
  postTitle: v.string(),
  name: v.string(),
  education: v.picklist(EDUCATION),
  major: v.string(),
  state: v.picklist(APPLICATION_STATES),
  version: Version,
  sentAt: Instant,
  since: Instant,
  fit: v.nullable(ApplicationFit),
  /** null: nobody chooses a time. */
  interview: v.nullable(ApplicantInterview),
  next: v.nullable(ApplicationNext),
  /** null: its notice has no stages to go through. */
  stage: v.nullable(StageNow),
  /** The post's requirements that what was sent speaks against; what isn't known is none. */
  lacks: v.array(v.string()),
  /** Another application for this post has the same name and telephone, by another account; whose, nobody reads here. */
  twin: v.boolean(),
})
export type Applicant = v.InferOutput<typeof Applicant>

/** With the CV that was sent: each look is on the trail. */
export const OpenedApplicant = v.object({
  ...Applicant.entries,
  sent: SentCv,
  allowedEvents: v.array(v.picklist(APPLICATION_EVENTS)),
})
export type OpenedApplicant = v.InferOutput<typeof OpenedApplicant>

/** What has nothing to do with a post, and may not be a reason: sex, marriage, children, origin. */
const NOT_A_REASON: readonly (readonly [RegExp, string])[] = [
  [/[男女]|性别/, '性别'],
  [/[婚孕]|单身|对象|恋爱|离异/, '婚恋'],
  [/生育|育儿|孩|娃|宝宝|产假|哺乳|[二三]胎/, '生育'],
  [/籍贯|户籍|户口|老家|外地人|本地人|外省|民族|宗教|口音/, '籍贯、户籍、民族'],
]
/** What is said where words are no reason; null where they may be one. */
export function reasonFault(words: string): string | null {
  const [, what] = NOT_A_REASON.find(([pattern]) => pattern.test(words)) ?? []
  return what === undefined ? null : `原因里不能写${what}，请写和岗位要求有关的，对方看得到这句话`
}

/** 不合适: with a reason that speaks of the post. */
export const Reason = v.pipe(
  line(LIMITS.reason, '原因'),
  v.check(
    (words) => reasonFault(words) === null,
    ({ input }) => reasonFault(input) ?? '',
  ),
)
/** Offered as they are, changed at will. */
export const USUAL_REASONS = ['学历不符', '专业不符', '经验方向不同', '已招满'] as const

/** Of one post, so that nobody is told twice. */
export const Chosen = list(
  v.object({ id: Id, version: Version }),
  MOST.refusedAtOnce,
  `一次最多 ${MOST.refusedAtOnce} 位`,
)

export const RefusalPreview = v.object({
  /** Who would be told, each once. */
  recipients: v.array(v.object({ id: Id, name: v.string() })),
  /** Who wouldn't, and why. */
  dropped: v.array(v.object({ id: Id, name: v.string(), why: v.string() })),
})
export type RefusalPreview = v.InferOutput<typeof RefusalPreview>

/** Not one typed word in it: the answer is kept under its key. */
export const ApplicantsRefused = v.object({ refused: v.number(), dropped: v.number() })

/** Who is in another stage by now, was answered, or changed is dropped. */
export const StagePassed = v.object({ passed: v.number(), dropped: v.number() })

/** A time of a post's interviews to come, with who comes. */
export const InterviewTime = v.object({
  ...FreeSlot.entries,
  guests: v.array(v.object({ id: Id, name: v.string() })),
})
export type InterviewTime = v.InferOutput<typeof InterviewTime>
