import * as v from 'valibot'
import { ApplicationChanged } from '../application/schema.ts'
import { list } from '../bounded.ts'
import { SingleTime } from '../booking/pattern.ts'
import { SlotChoice } from '../booking/schema.ts'
import { Done, Id, line, optionalLine, page, PageQuery, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS, MOST } from '../limits.ts'
import {
  Applicant,
  APPLICANT_TABS,
  ApplicantsRefused,
  Chosen,
  InterviewTime,
  OpenedApplicant,
  Reason,
  RefusalPreview,
  StagePassed,
} from './applicants.ts'

const params = v.object({ id: Id })
const example = { params: { id: 'x' } }
const roles = ['contact'] as const
const owned = 'application' as const
const narrowing = {
  post: v.optional(Id),
  tab: v.optional(v.picklist(APPLICANT_TABS, '请选择待看、已看、面试或结束')),
}
const answering = v.object({ version: Version, words: line(LIMITS.note, '给对方的话') })

/** Beside those the post offers already; over another time of that day it is `invalid` at `times.<n>`. */
const Times = list(SingleTime, MOST.timesAtOnce, `一次最多放 ${MOST.timesAtOnce} 个时间`)

/** Of own posts alone, those to be answered first. Neither what was taken back nor a telephone is in it. */
export const listApplicants = defineEndpoint({
  method: 'GET',
  path: '/api/employer/applicants',
  summary: '投给本单位岗位的人：待看、已看、面试、结束，先到期的在前',
  roles,
  query: v.object({ ...narrowing, ...PageQuery }),
  output: v.object({
    ...page(Applicant, ['post', 'tab']).entries,
    dueToday: v.number(),
    unpicked: v.number(),
  }),
  errors: [],
  example: {},
})

/** The CV that was sent, with the telephone where it is shown; on the trail, and 已查看 the first time. */
export const openApplicant = defineEndpoint({
  method: 'POST',
  path: '/api/employer/applicants/{id}/open',
  summary: '打开一份投来的简历（留痕）',
  roles,
  owned,
  limit: 'reveal',
  params,
  output: OpenedApplicant,
  errors: ['not_found'],
  example,
})

export const inviteOne = defineEndpoint({
  method: 'POST',
  path: '/api/employer/applicants/{id}/invite',
  summary: '邀面试：写清时间、地点和带什么，或放出时间让对方选',
  roles,
  owned,
  params,
  body: v.object({
    ...answering.entries,
    /** The talent chooses one of the post's times; those it has already count too. */
    choose: v.optional(v.boolean(), false),
    times: v.optional(Times, []),
  }),
  output: ApplicationChanged,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { version: 1, words: '11 月 27 日 9:30，科创园 3 号楼 201' } },
})

/** After an invitation by words, after 都不行, or for one more interview; not while one is agreed. */
export const offerTimes = defineEndpoint({
  method: 'POST',
  path: '/api/employer/applicants/{id}/times',
  summary: '（再）放出面试时间，让对方选',
  roles,
  owned,
  params,
  body: v.object({ ...answering.entries, times: v.optional(Times, []) }),
  output: ApplicationChanged,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { version: 2, words: '请再选一个时间' } },
})

export const listInterviewTimes = defineEndpoint({
  method: 'GET',
  path: '/api/employer/posts/{id}/times',
  summary: '一个岗位放出的面试时间，谁在什么时候来',
  roles,
  params,
  output: v.object({ times: v.array(InterviewTime) }),
  errors: ['not_found'],
  example,
})

/** `wrong_state` while somebody comes then. */
export const removeInterviewTime = defineEndpoint({
  method: 'POST',
  path: '/api/employer/posts/{id}/times/remove',
  summary: '收回一个没人约的面试时间',
  roles,
  params,
  body: v.object({ startsAt: SlotChoice }),
  output: Done,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { startsAt: '2026-11-30T09:30:00+08:00' } },
})

export const refuseOne = defineEndpoint({
  method: 'POST',
  path: '/api/employer/applicants/{id}/refuse',
  summary: '不合适：写明原因，对方看得到；不能写性别、婚育、籍贯',
  roles,
  owned,
  params,
  body: v.object({ version: Version, reason: Reason }),
  output: ApplicationChanged,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { version: 1, reason: '经验方向不同' } },
})

export const hireOne = defineEndpoint({
  method: 'POST',
  path: '/api/employer/applicants/{id}/hire',
  summary: '录用：写清报到安排',
  roles,
  owned,
  params,
  body: answering,
  output: ApplicationChanged,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { version: 1, words: '12 月 7 日报到，带学历证书' } },
})

/** Whoever is invited, hired, answered or gone is left out. */
export const previewRefusals = defineEndpoint({
  method: 'POST',
  path: '/api/employer/posts/{id}/refusal-preview',
  summary: '批量不合适前看一眼：告诉谁，不告诉谁、为什么',
  roles,
  params,
  body: v.object({ applicants: Chosen }),
  output: RefusalPreview,
  errors: ['not_found'],
  example: { ...example, body: { applicants: [{ id: 'x', version: 1 }] } },
})

/** Looked at again under lock: who was invited or hired meanwhile is told nothing. */
export const refuseSeveral = defineEndpoint({
  method: 'POST',
  path: '/api/employer/posts/{id}/refusals',
  summary: '一个岗位的几位不合适：同一个原因，每人一条消息',
  roles,
  params,
  body: v.object({ applicants: Chosen, reason: Reason }),
  output: ApplicantsRefused,
  errors: ['not_found', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { applicants: [{ id: 'x', version: 1 }], reason: '已招满' } },
})

/**
 * One or several who are in this stage of the post's notice: each is told once. Looked at again under lock: who is in another
 * stage, was answered or changed meanwhile is told nothing. Whoever ends in a stage is 不合适, with its reason.
 */
export const passStage = defineEndpoint({
  method: 'POST',
  path: '/api/employer/posts/{id}/passed',
  summary: '公开招聘的一步：这几位通过，进入下一步，每人一条消息',
  roles,
  params,
  body: v.object({
    applicants: Chosen,
    /** By its name, as one sees it. */
    stage: line(LIMITS.stage, '哪一步'),
    words: optionalLine(LIMITS.note, '给对方的话'),
  }),
  output: StagePassed,
  errors: ['not_found', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { applicants: [{ id: 'x', version: 1 }], stage: '资格审查', words: '' } },
})

/** Every row of the list with these filters; on the trail of each person in it. */
export const exportApplicants = defineEndpoint({
  method: 'GET',
  path: '/api/employer/applicant-sheet',
  summary: '导出投递名单（.xlsx，留痕）',
  roles,
  limit: 'reveal',
  query: v.object(narrowing),
  output: 'binary',
  errors: [],
  example: {},
})
