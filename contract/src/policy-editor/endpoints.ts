import * as v from 'valibot'
import { Day, filter, Id, line, page, PageQuery, ShownVersion } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { PolicyFull } from '../policy/detail.ts'
import { scheduleCalls } from '../publication/schedule-calls.ts'
import { copyCalls } from '../publication/copy-calls.ts'
import { ReviewRule } from '../publication/schema.ts'
import { EMPTY_POLICY } from './example.ts'
import { SynonymGroups, Synonyms } from './synonyms.ts'
import { PolicyCare } from './care.ts'
import { EditedPolicy, PolicyContent } from './content.ts'
import {
  BegunPolicy,
  EditablePolicy,
  PolicyBegun,
  PolicyChanged,
  PolicyEditor,
  PolicyEffect,
} from './schema.ts'

const params = v.object({ id: Id })
const example = { id: 'demo-rent' }

export const listEditablePolicies = defineEndpoint({
  method: 'GET',
  path: '/api/desk/policies',
  summary: '统筹管理的政策：线上版本、有没有没发布的改动；有改动的在前',
  roles: ['coordinator'],
  query: v.object({ q: filter(), ...PageQuery }),
  /** `begun`: those never published, with the first page. */
  output: v.object({ ...page(EditablePolicy).entries, begun: v.array(BegunPolicy), rule: ReviewRule }),
  errors: [],
  example: { query: { q: '租房' } },
})

/** Begins a policy as a working copy nobody else reads; published, it is version 1. */
export const beginPolicy = defineEndpoint({
  method: 'POST',
  path: '/api/desk/policies',
  summary: '新起草一份政策',
  roles: ['coordinator'],
  body: v.object({ title: line(LIMITS.basis, '政策名称') }),
  output: PolicyBegun,
  errors: ['key_reused'],
  idempotent: true,
  example: { body: { title: '青年人才公寓管理办法' } },
})

/** Writes nothing: a working copy begins with the first change. */
export const getPolicyEditor = defineEndpoint({
  method: 'GET',
  path: '/api/desk/policies/{id}',
  summary: '一份政策的线上版本、改动稿、发布记录',
  roles: ['coordinator'],
  params,
  output: PolicyEditor,
  errors: ['not_found'],
  example: { params: example },
})

export const {
  getVersion: getPolicyVersion,
  saveCopy: savePolicyCopy,
  discardCopy: discardPolicyCopy,
  setReview: setPolicyReview,
  sendForReview: sendPolicyForReview,
  review: reviewPolicy,
  publish: publishPolicy,
} = copyCalls({
  path: '/api/desk/policies/{id}',
  rulePath: '/api/desk/policy-review',
  what: '政策',
  edited: EditedPolicy,
  shown: PolicyContent,
  example: { id: example.id, content: EMPTY_POLICY, returned: '第三条的金额和文件不一致' },
})

/** How many saved profiles the working copy brings in and leaves out; never who, and nothing under five. */
export const getPolicyEffect = defineEndpoint({
  method: 'GET',
  path: '/api/desk/policies/{id}/effect',
  summary: '改动会影响多少人：新符合的、不再符合的；只有约数，少于 5 人不说',
  roles: ['coordinator'],
  params,
  output: PolicyEffect,
  errors: ['not_found'],
  example: { params: example },
})

export const { schedule: schedulePolicy, callOff: callOffPolicySchedule } = scheduleCalls({
  ...{ path: '/api/desk/policies/{id}', what: '政策', example: example.id },
})

/**
 * Takes a policy back, or lets another take its place: no list and no self-check has it any more, its page goes on saying
 * so, why, and what to read instead. Nothing that was granted by it changes.
 */
export const withdrawPolicy = defineEndpoint({
  method: 'POST',
  path: '/api/desk/policies/{id}/withdraw',
  summary: '撤下一份政策，或由另一份替代',
  roles: ['coordinator'],
  params,
  body: v.object({
    version: ShownVersion,
    reason: line(LIMITS.reason, '撤下原因'),
    successor: v.optional(v.nullable(Id), null),
  }),
  output: PolicyChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { params: example, body: { version: 1, reason: '已由新办法替代', successor: null } },
})

/**
 * Who looks after a policy, and when next: no version of it, so nothing is published and no approval falls. `before` is what
 * was shown; what another coordinator changed meanwhile is answered with `stale_version`, a day that has come is `invalid`.
 */
export const setPolicyCare = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/policies/{id}/care',
  summary: '一份政策的责任科室和下次复核日',
  roles: ['coordinator'],
  params,
  body: v.object({
    before: v.object({ owner: v.nullable(v.string()), reviewOn: v.nullable(Day) }),
    owner: line(LIMITS.owner, '责任科室或责任人'),
    reviewOn: Day,
  }),
  output: PolicyCare,
  errors: ['not_found', 'stale_version'],
  example: {
    params: example,
    body: { before: { owner: null, reviewOn: null }, owner: '人才工作科', reviewOn: '2027-06-30' },
  },
})

/**
 * 名额已满, 资金已用完, or that it takes applications again: no version of it. Whoever waits for its opening is told when it
 * does. `before` is what was shown; what another coordinator said meanwhile is answered with `stale_version`, a day to come
 * is `invalid`.
 */
export const setPolicyFull = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/policies/{id}/full',
  summary: '一份政策名额已满或资金用完，或恢复受理',
  roles: ['coordinator'],
  params,
  body: v.object({ before: v.nullable(PolicyFull), full: v.nullable(PolicyFull) }),
  output: v.object({ full: v.nullable(PolicyFull) }),
  errors: ['not_found', 'stale_version'],
  example: { params: example, body: { before: null, full: { kind: 'places', since: '2026-11-20' } } },
})

/** Of the version in force: every rule the self-check applies, numbered, with its clause, for an official to sign. */
export const getPolicySheet = defineEndpoint({
  method: 'GET',
  path: '/api/desk/policies/{id}/sheet',
  summary: '一份政策的条件单（PDF）：逐条编号、条款、版本，供签字确认',
  roles: ['coordinator'],
  params,
  output: 'binary',
  errors: ['not_found', 'wrong_state', 'unavailable'],
  example: { params: example },
})

export const getSynonyms = defineEndpoint({
  method: 'GET',
  path: '/api/desk/synonyms',
  summary: '搜索用的同义词表',
  roles: ['coordinator'],
  output: Synonyms,
  errors: [],
  example: {},
})

/** The whole table over the version it is `basedOn`; what another coordinator saved meanwhile answers `stale_version`. */
export const setSynonyms = defineEndpoint({
  method: 'PUT',
  path: '/api/desk/synonyms',
  summary: '保存搜索用的同义词表',
  roles: ['coordinator'],
  body: v.object({ basedOn: v.pipe(v.number(), v.integer(), v.minValue(0)), groups: SynonymGroups }),
  output: Synonyms,
  errors: ['stale_version'],
  example: { body: { basedOn: 0, groups: [['人社局', '人力资源和社会保障局']] } },
})

/** In force again as it was. */
export const restorePolicy = defineEndpoint({
  method: 'POST',
  path: '/api/desk/policies/{id}/restore',
  summary: '恢复撤下的政策',
  roles: ['coordinator'],
  params,
  body: v.object({ version: ShownVersion }),
  output: PolicyChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  idempotent: true,
  example: { params: example, body: { version: 1 } },
})
