import * as v from 'valibot'
import { filter, Id, page, PageQuery, Version, VersionInPath } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { copyCalls } from '../publication/copy-calls.ts'
import { ANYONE, OWN_DATA } from '../roles.ts'
import { DemandContent, EditedDemand } from './content.ts'
import { DEMAND_CATALOGUE, DEMAND_CLASSES, DEMAND_INDUSTRIES } from './kinds.ts'
import {
  DemandCatalogue,
  DemandChanges,
  DemandEditor,
  Interest,
  InterestChanged,
  InterestDetail,
  NeedPage,
  PublicNeed,
  Referred,
  SayingInterest,
} from './schema.ts'

const params = v.object({ id: Id })

export const getDemand = defineEndpoint({
  method: 'GET',
  path: '/api/demand',
  summary: '急需紧缺人才需求目录：第几版、哪天发布、多少个需求、以前的各版',
  roles: ANYONE,
  kept: 'a_minute',
  output: DemandCatalogue,
  errors: ['not_found'],
  example: {},
})

export const listDemandNeeds = defineEndpoint({
  method: 'GET',
  path: '/api/demand/needs',
  summary: '需求目录里的需求，按产业、类别和词筛选',
  roles: ANYONE,
  kept: 'a_minute',
  query: v.object({
    q: filter(),
    industry: v.optional(v.picklist(DEMAND_INDUSTRIES, '请从列出的产业里选')),
    class: v.optional(v.picklist(DEMAND_CLASSES, '请从列出的类别里选')),
    ...PageQuery,
  }),
  output: page(PublicNeed, ['industry', 'class']),
  errors: [],
  example: {},
})

/** Also of one that a later version no longer has: `gone`. */
export const getDemandNeed = defineEndpoint({
  method: 'GET',
  path: '/api/demand/needs/{id}',
  summary: '一个需求：想解决什么、要求、待遇',
  roles: ANYONE,
  kept: 'a_minute',
  params,
  output: NeedPage,
  errors: ['not_found'],
  example: { params: { id: 'district-n1' } },
})

/** What a version changed against the one before; of the first there is nothing to compare. */
export const getDemandChanges = defineEndpoint({
  method: 'GET',
  path: '/api/demand/versions/{version}',
  summary: '需求目录的一版，和前一版比改了什么',
  roles: ANYONE,
  kept: 'a_minute',
  params: v.object({ version: VersionInPath }),
  output: DemandChanges,
  errors: ['not_found'],
  example: { params: { version: '2' } },
})

/** As they were written then, in the order of that version. */
export const listDemandVersionNeeds = defineEndpoint({
  method: 'GET',
  path: '/api/demand/versions/{version}/needs',
  summary: '需求目录的一版全部需求，按当时写的',
  roles: ANYONE,
  kept: 'a_minute',
  params: v.object({ version: VersionInPath }),
  query: v.object(PageQuery),
  output: page(PublicNeed),
  errors: ['not_found'],
  example: { params: { version: '2' } },
})

export const getSayingInterest = defineEndpoint({
  method: 'GET',
  path: '/api/demand/needs/{id}/saying',
  summary: '说感兴趣前看一眼：给谁看、几天内问单位、说过没有',
  roles: ['talent'],
  params,
  output: SayingInterest,
  errors: ['not_found'],
  example: { params: { id: 'district-n1' } },
})

/**
 * For oneself, or for somebody whose agreement one has (`referred`). Once a person and need: sent again it is the same, taken
 * back before it begins anew. It goes to the talent's commissioner, otherwise to the coordinators, never to the employer.
 * `wrong_state`: the need isn't in the catalogue any more, or one's own name and telephone are missing; it says which.
 */
export const sayInterest = defineEndpoint({
  method: 'POST',
  path: '/api/demand/needs/{id}/interests',
  summary: '我感兴趣：交给服务专员去问单位',
  roles: ['talent'],
  params,
  body: v.object({ consent: Version, referred: v.optional(v.nullable(Referred), null) }),
  output: InterestChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'key_reused'],
  example: { params: { id: 'district-n1' }, body: { consent: 1 } },
})

export const listMyInterests = defineEndpoint({
  method: 'GET',
  path: '/api/my/interests',
  summary: '我感兴趣的需求：轮到谁、哪天前，最近的在前',
  roles: OWN_DATA,
  query: v.object(PageQuery),
  output: page(Interest),
  errors: [],
  example: {},
})

export const getInterest = defineEndpoint({
  method: 'GET',
  path: '/api/interests/{id}',
  summary: '我感兴趣的一个需求：进展、下次日期、结果',
  roles: OWN_DATA,
  owned: 'interest',
  params,
  output: InterestDetail,
  errors: ['not_found'],
  example: { params: { id: 'x' } },
})

export const withdrawInterest = defineEndpoint({
  method: 'POST',
  path: '/api/interests/{id}/withdraw',
  summary: '不再感兴趣：专员停止跟进，不能再看',
  roles: ['talent'],
  owned: 'interest',
  params,
  body: v.object({ version: Version }),
  output: InterestChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  example: { params: { id: 'x' }, body: { version: 1 } },
})

/** The answer to whether to stop; the other one is to withdraw. */
export const goOnInterest = defineEndpoint({
  method: 'POST',
  path: '/api/interests/{id}/go-on',
  summary: '3 个月没有进展时：还要接着跟进',
  roles: ['talent'],
  owned: 'interest',
  params,
  body: v.object({ version: Version }),
  output: InterestChanged,
  idempotent: true,
  errors: ['not_found', 'wrong_state', 'stale_version', 'key_reused'],
  example: { params: { id: 'x' }, body: { version: 1 } },
})

const example = { id: DEMAND_CATALOGUE }

/** Writes nothing: a working copy begins with the first change. */
export const getDemandEditor = defineEndpoint({
  method: 'GET',
  path: '/api/desk/demand/{id}',
  summary: '需求目录的最新一版、改动稿、发布记录，发布前要不要审核',
  roles: ['coordinator'],
  params,
  output: DemandEditor,
  errors: ['not_found'],
  example: { params: example },
})

/** A version published holds at once; a need it no longer has is followed up to its end by whoever is interested. */
export const {
  getVersion: getDemandVersion,
  saveCopy: saveDemandCopy,
  discardCopy: discardDemandCopy,
  setReview: setDemandReview,
  sendForReview: sendDemandForReview,
  review: reviewDemand,
  publish: publishDemand,
} = copyCalls({
  path: '/api/desk/demand/{id}',
  rulePath: '/api/desk/demand-review',
  what: '需求目录',
  edited: EditedDemand,
  shown: DemandContent,
  example: {
    id: example.id,
    content: { name: '', document: '', needs: [], demo: false } satisfies DemandContent,
    returned: '“合金研发负责人”没写要求',
  },
})
