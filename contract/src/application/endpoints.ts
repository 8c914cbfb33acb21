import * as v from 'valibot'
import { BookingChanged, SlotChoice } from '../booking/schema.ts'
import { list } from '../bounded.ts'
import { Id, line, page, PageQuery, ShownVersion, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS, MOST } from '../limits.ts'
import { OWN_DATA } from '../roles.ts'
import { Answer, Answers } from '../self-check/schema.ts'
import { Cv, CvContent } from './cv.ts'
import { APPLICATION_TABS } from './rules.ts'
import { Application, ApplicationChanged, ApplicationDetail, Applying } from './schema.ts'

const params = v.object({ id: Id })
const example = { id: 'x' }

export const getCv = defineEndpoint({
  method: 'GET',
  path: '/api/my/cv',
  summary: '我的简历：自己填的，和资料里已有的',
  roles: OWN_DATA,
  output: Cv,
  errors: [],
  example: {},
})

/** As a whole, over the version it is based on: over one that went on meanwhile nothing is saved. */
export const saveCv = defineEndpoint({
  method: 'PUT',
  path: '/api/my/cv',
  summary: '保存我的简历；已投出的不变',
  roles: ['talent'],
  body: v.object({ content: CvContent, basedOn: ShownVersion }),
  output: Cv,
  errors: ['stale_version'],
  example: {
    body: {
      basedOn: 0,
      content: {
        ...{ intention: { wanted: '材料研发', places: '科创园', pay: '面议', available: '一个月内' } },
        ...{ study: null, jobs: [], works: [], skills: null },
        ...{ showPhone: false, showEmployer: true, fileId: null },
      },
    },
  },
})

/** As many pages as it takes. */
export const getCvPaper = defineEndpoint({
  method: 'GET',
  path: '/api/my/cv/paper',
  summary: '我的简历，生成的 PDF',
  roles: OWN_DATA,
  output: 'binary',
  errors: ['wrong_state'],
  example: {},
})

export const getApplying = defineEndpoint({
  method: 'GET',
  path: '/api/posts/{id}/applying',
  summary: '投递前看一眼：给单位看什么、几天内回复、投过没有',
  roles: ['talent'],
  params,
  output: Applying,
  errors: ['not_found'],
  example: { params: { id: 'demo-12-1203' } },
})

/**
 * Once a person and post: sent again it is the same, taken back before it may be sent anew while the post is open. The
 * server's clock decides; the fit is judged by what is sent here and what is verified, and kept as counts alone.
 * `wrong_state`: the post is closed, taken back or takes no CV here, or the CV lacks something; it says which.
 */
export const applyForPost = defineEndpoint({
  method: 'POST',
  path: '/api/posts/{id}/applications',
  summary: '用我的简历投递这个岗位',
  roles: ['talent'],
  params,
  body: v.object({
    consent: Version,
    cvVersion: ShownVersion,
    answers: v.optional(Answers, []),
    unsure: v.optional(list(Answer.entries.asked, MOST.keptAnswers, `最多 ${MOST.keptAnswers} 题`), []),
    /** By way of which recommendation, where its commissioner and talent may see how it goes; one that is gone is passed over. */
    recommended: v.optional(v.nullable(Id), null),
  }),
  output: ApplicationChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  example: { params: { id: 'demo-12-1203' }, body: { consent: 1, cvVersion: 1 } },
})

export const listMyApplications = defineEndpoint({
  method: 'GET',
  path: '/api/my/applications',
  summary: '我的投递：进行中、有结果、已撤回，最近的在前',
  roles: OWN_DATA,
  query: v.object({
    tab: v.optional(v.picklist(APPLICATION_TABS, '请选择进行中、有结果或已撤回')),
    ...PageQuery,
  }),
  output: page(Application, ['tab']),
  errors: [],
  example: {},
})

export const getApplication = defineEndpoint({
  method: 'GET',
  path: '/api/applications/{id}',
  summary: '我的一次投递：状态、经过、投出的简历',
  roles: OWN_DATA,
  owned: 'application',
  params,
  output: ApplicationDetail,
  errors: ['not_found'],
  example: { params: example },
})

/** Until 录用, also after the post has closed: the employer can't open the CV any more. */
export const withdrawApplication = defineEndpoint({
  method: 'POST',
  path: '/api/applications/{id}/withdraw',
  summary: '撤回投递：录用前随时可以，截止后也可以',
  roles: ['talent'],
  owned: 'application',
  params,
  body: v.object({ version: Version }),
  output: ApplicationChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  example: { params: example, body: { version: 1 } },
})

/** One of the times the post's employer offers, while no interview is agreed; its place is held at once. */
export const takeInterview = defineEndpoint({
  method: 'POST',
  path: '/api/applications/{id}/interview',
  summary: '选定一个面试时间',
  roles: ['talent'],
  owned: 'application',
  params,
  body: v.object({ startsAt: SlotChoice }),
  output: BookingChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'slot_full', 'slot_gone', 'booking_limit', 'key_reused'],
  example: { params: example, body: { startsAt: '2026-11-30T09:30:00+08:00' } },
})

/** With the times that would suit: the employer is told, and offers others. */
export const declineTimes = defineEndpoint({
  method: 'POST',
  path: '/api/applications/{id}/decline-times',
  summary: '面试时间都不行，写明哪些时间可以',
  roles: ['talent'],
  owned: 'application',
  params,
  body: v.object({ version: Version, words: line(LIMITS.note, '哪些时间可以') }),
  output: ApplicationChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  example: { params: example, body: { version: 1, words: '下周三、四下午都可以' } },
})
