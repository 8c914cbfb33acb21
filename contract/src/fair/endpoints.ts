import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Done, filter, Id, line, page, PageQuery, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS, MOST } from '../limits.ts'
import { ANYONE, OWN_DATA } from '../roles.ts'
import {
  DeskFair,
  DeskPass,
  Fair,
  FairChanged,
  FairDesk,
  FairEmployer,
  FairEmployerChanged,
  FairEmployerInput,
  FairInput,
  FairPass,
  FairPost,
  FairPoster,
  FairResults,
  FairSummary,
  MyFair,
  PassChanged,
  Places,
  sixDigits,
} from './schema.ts'
import { OPEN_PASS_STATES } from './workflow.ts'

const params = v.object({ id: Id })
const example = { params: { id: 'demo-fair-winter' } }
const talent = { roles: ['talent'], params } as const
const desk = { roles: ['coordinator'], params } as const
const changed = { ...desk, output: FairChanged, idempotent: true } as const
const written = {
  ...{ title: '冬季高层次人才双选会（演示）', issue: 2, mode: 'on_site' },
  ...{ startsAt: '2026-12-12T09:00:00+08:00', endsAt: '2026-12-12T15:00:00+08:00' },
  ...{ place: '示范区市民中心 1 层展厅', way: '地铁 2 号线 B 口', words: '带简历 5 份' },
  ...{ capacity: 300, signUpUntil: '2026-12-10T18:00:00+08:00', phone: '0375-0000000' },
}

export const listFairs = defineEndpoint({
  method: 'GET',
  path: '/api/fairs',
  summary: '招聘会：将要举行的按时间先后，或已经结束的、最近的在前',
  roles: ANYONE,
  query: v.object({
    when: v.optional(v.picklist(['coming', 'past'], '请选择将举行或已结束'), 'coming'),
    ...PageQuery,
  }),
  output: page(FairSummary),
  errors: [],
  example: {},
})

export const getFair = defineEndpoint({
  method: 'GET',
  path: '/api/fairs/{id}',
  summary: '一场招聘会：时间、地点、名额、结果',
  roles: ANYONE,
  params,
  output: Fair,
  errors: ['not_found'],
  example,
})

/** In the order of their stands. `q`: words of the employer's name or of one of its posts. */
export const listFairEmployers = defineEndpoint({
  method: 'GET',
  path: '/api/fairs/{id}/employers',
  summary: '参会单位、展位和岗位，可按单位或岗位找',
  roles: ANYONE,
  params,
  query: v.object({ q: filter(LIMITS.search, '单位或岗位'), ...PageQuery }),
  output: page(FairEmployer),
  errors: ['not_found'],
  example,
})

/** By stand, no more than the phone judges at once. */
export const listFairPosts = defineEndpoint({
  method: 'GET',
  path: '/api/fairs/{id}/posts',
  summary: '这场招聘会里、公告上也有的岗位各要求什么，在手机上看适不适合',
  roles: ANYONE,
  params,
  output: v.object({ posts: v.array(FairPost) }),
  errors: ['not_found'],
  example,
})

/** Also one that was cancelled. */
export const listMyFairs = defineEndpoint({
  method: 'GET',
  path: '/api/my/fairs',
  summary: '我报名的招聘会和报名状态，时间晚的在前',
  roles: OWN_DATA,
  query: v.object(PageQuery),
  output: page(MyFair),
  errors: [],
  example: {},
})

/** `null` where one never signed up. */
export const getFairPass = defineEndpoint({
  method: 'GET',
  path: '/api/fairs/{id}/pass',
  summary: '我的报名码和报名状态',
  ...talent,
  output: v.object({ pass: v.nullable(FairPass) }),
  errors: ['not_found'],
  example,
})

/**
 * One a person and fair. Where it is full, `queue` says that one waits then (候补); else it is `slot_full`. Who has one hears
 * how it is.
 */
export const signUpForFair = defineEndpoint({
  method: 'POST',
  path: '/api/fairs/{id}/pass',
  summary: '报名一场招聘会，满了可排候补',
  ...talent,
  body: v.object({ queue: v.boolean() }),
  output: PassChanged,
  errors: ['not_found', 'wrong_state', 'slot_full', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { queue: false } },
})

/** Twice is once: one place becomes free. After the entry it is `wrong_state`. */
export const cancelFairPass = defineEndpoint({
  method: 'POST',
  path: '/api/fairs/{id}/pass/cancel',
  summary: '取消报名，名额给后面的人',
  ...talent,
  output: PassChanged,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example,
})

/** Within the two hours a freed place is held. */
export const acceptFairPlace = defineEndpoint({
  method: 'POST',
  path: '/api/fairs/{id}/pass/accept',
  summary: '轮到候补时确认名额',
  ...talent,
  output: PassChanged,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example,
})

/** Once: in already, it is so. Not signed up, one has a place if there is one; else it is `slot_full`. */
export const checkInAtFair = defineEndpoint({
  method: 'POST',
  path: '/api/fairs/{id}/pass/enter',
  summary: '到场用自己的手机扫入口海报签到，只在当天开场前 1 小时到结束',
  ...talent,
  body: v.object({ code: sixDigits('海报上的码'), fairId: v.nullable(Id) }),
  output: PassChanged,
  errors: ['not_found', 'wrong_state', 'slot_full', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { code: '481627', fairId: null } },
})

/** Of a fair that was moved it is the next version, of a cancelled sign-up or fair it takes the event out. */
export const getFairCalendar = defineEndpoint({
  method: 'GET',
  path: '/api/fairs/{id}/pass/calendar',
  summary: '加到手机日历的文件（.ics）',
  ...talent,
  output: 'binary',
  errors: ['not_found'],
  example,
})

export const listDeskFairs = defineEndpoint({
  method: 'GET',
  path: '/api/desk/fairs',
  summary: '统筹的招聘会，还没发布的也在，时间晚的在前',
  roles: ['coordinator'],
  query: v.object({ ...PageQuery }),
  output: page(DeskFair),
  errors: [],
  example: {},
})

export const getDeskFair = defineEndpoint({
  method: 'GET',
  path: '/api/desk/fairs/{id}',
  summary: '一场招聘会的内容、参会单位、报名人数和结果',
  ...desk,
  output: FairDesk,
  errors: ['not_found'],
  example,
})

export const addFair = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs',
  summary: '新建一场招聘会，发布之前公众看不到',
  roles: ['coordinator'],
  body: v.object({ fair: FairInput }),
  output: FairChanged,
  errors: ['key_reused'],
  idempotent: true,
  example: { body: { fair: written } },
})

/**
 * Of a published one, a changed time or place is told to everybody who signed up, with what it was and is. A capacity below
 * those who hold a place is `invalid` and says how many they are.
 */
export const changeFair = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/change',
  summary: '修改招聘会；改时间、地点会告诉已报名的人',
  ...changed,
  body: v.object({ version: Version, fair: FairInput }),
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example: { ...example, body: { version: 1, fair: written } },
})

export const publishFair = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/publish',
  summary: '发布招聘会，公众能看到、能报名',
  ...changed,
  body: v.object({ version: Version }),
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example: { ...example, body: { version: 1 } },
})

export const cancelFair = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/cancel',
  summary: '取消招聘会，报名的人都会收到原因',
  ...changed,
  body: v.object({ version: Version, reason: line(LIMITS.reason, '取消的原因') }),
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example: { ...example, body: { version: 1, reason: '场地检修，改期另行通知' } },
})

/** After its end; entered again, the later one holds. */
export const setFairResults = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/results',
  summary: '登记招聘会的结果，显示在招聘会页',
  ...changed,
  body: v.object({ version: Version, results: FairResults }),
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example: {
    ...example,
    body: { version: 1, results: { employers: 38, posts: 186, visitors: 1260, agreements: 214 } },
  },
})

/** `employerId` null: one more. An employer is there once, by its name. */
export const saveFairEmployer = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/employers',
  summary: '加一家参会单位，或改它的展位和岗位',
  ...desk,
  body: v.object({ employerId: v.nullable(Id), employer: FairEmployerInput }),
  output: FairEmployerChanged,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: {
    ...example,
    body: {
      employerId: null,
      employer: { stand: 'C-07', name: '某新材料实验室（演示）', posts: ['研发工程师'] },
    },
  },
})

/** Taken out already, it is done. */
export const removeFairEmployer = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/employers/remove',
  summary: '移出一家参会单位',
  ...desk,
  body: v.object({ employerId: Id }),
  output: Done,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { employerId: 'x' } },
})

/** In the order of the 候补, or of signing up. */
export const listDeskPasses = defineEndpoint({
  method: 'GET',
  path: '/api/desk/fairs/{id}/passes',
  summary: '报名和候补的人，按轮到的先后，姓名只写姓',
  ...desk,
  query: v.object({ state: v.optional(v.picklist(OPEN_PASS_STATES, '没有这种报名')), ...PageQuery }),
  output: page(DeskPass),
  errors: ['not_found'],
  example,
})

/** Beside the order of signing up, never beyond the capacity: the next free place is theirs. Chosen already, it is so. */
export const preferFairPass = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/passes/prefer',
  summary: '把一位候补排到最前，写明原因，本人会收到',
  ...desk,
  body: v.object({ passId: Id, reason: line(LIMITS.reason, '原因') }),
  output: PassChanged,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { passId: 'x', reason: '参会单位点名约见' } },
})

/** `invalid` unless just as many are named as hold a place too many then. */
export const lowerFairCapacity = defineEndpoint({
  method: 'POST',
  path: '/api/desk/fairs/{id}/capacity',
  summary: '减少名额，选谁改为候补，写明原因，各人会收到',
  ...changed,
  body: v.object({
    version: Version,
    capacity: Places,
    back: list(Id, MOST.fairBack, `一次最多选 ${MOST.fairBack} 位`),
    reason: line(LIMITS.reason, '原因'),
  }),
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example: { ...example, body: { version: 1, capacity: 280, back: ['x'], reason: '场地改小' } },
})

/** The same as long as there is the fair: printed once. */
export const getFairPoster = defineEndpoint({
  method: 'GET',
  path: '/api/desk/fairs/{id}/poster',
  summary: '贴在入口的海报码，来的人用自己的手机签到',
  ...desk,
  output: FairPoster,
  errors: ['not_found', 'wrong_state'],
  example,
})
