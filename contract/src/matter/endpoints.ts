import * as v from 'valibot'
import { Day, Done, Id, ShownVersion, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { Change } from '../publication/schema.ts'
import { ANYONE } from '../roles.ts'
import { DraftBody, SavedDraft } from './draft.ts'
import { Regions } from './region.ts'
import { Matter, MatterClosing, MatterSummary } from './schema.ts'

export const listMatters = defineEndpoint({
  method: 'GET',
  path: '/api/matters',
  summary: '服务事项',
  roles: ANYONE,
  kept: 'until_changed',
  output: v.object({ matters: v.array(MatterSummary) }),
  errors: [],
  example: {},
})

/** `days`: the next working days one can prefer for a talk, five of them. */
export const getMatter = defineEndpoint({
  method: 'GET',
  path: '/api/matters/{code}',
  summary: '一个事项的表单、材料、同意与可选时间',
  roles: ANYONE,
  kept: 'until_changed',
  params: v.object({ code: Id }),
  /** `days` to prefer for a talk; `provisional`: one of them is in a year whose holidays nobody has announced yet. */
  output: v.object({
    matter: Matter,
    days: v.array(Day),
    provisional: v.boolean(),
    /** It takes nothing new: only who began before may go on, until its day. */
    closing: v.nullable(MatterClosing),
  }),
  errors: ['not_found'],
  example: { params: { code: 'child-schooling' } },
})

/** About 60 KB, 19 on the way: asked for where a form has a field of that kind, and kept. */
export const listRegions = defineEndpoint({
  method: 'GET',
  path: '/api/regions',
  summary: '省、市、区县',
  roles: ANYONE,
  kept: 'a_day',
  output: v.object({ regions: Regions }),
  errors: [],
  example: {},
})

/** Of a version that is or was published; one of a working copy is for coordinators alone. */
export const getMatterFile = defineEndpoint({
  method: 'GET',
  path: '/api/matter-files/{id}',
  summary: '取一个事项的空白表、办事指南或样图',
  roles: ANYONE,
  params: v.object({ id: Id }),
  output: 'binary',
  errors: ['not_found'],
  example: { params: { id: 'x' } },
})

export const getDraft = defineEndpoint({
  method: 'GET',
  path: '/api/drafts/{code}',
  summary: '我在这个事项上没填完的草稿',
  roles: ['talent'],
  params: v.object({ code: Id }),
  /** `changes`: what the matter in force asks, wants and promises otherwise than when the draft was saved last. */
  output: v.object({ draft: v.nullable(SavedDraft), changes: v.array(Change) }),
  errors: [],
  example: { params: { code: 'child-schooling' } },
})

/**
 * Only over the version it is `basedOn` (null: none): what another phone saved meanwhile is answered with `stale_draft`.
 * `matterVersion`: the form it is filled in in.
 */
export const saveDraft = defineEndpoint({
  method: 'PUT',
  path: '/api/drafts/{code}',
  summary: '保存草稿',
  roles: ['talent'],
  params: v.object({ code: Id }),
  body: v.object({
    ...DraftBody.entries,
    basedOn: v.optional(v.nullable(Version), null),
    matterVersion: v.optional(v.nullable(ShownVersion), null),
  }),
  output: v.pick(SavedDraft, ['version', 'savedAt']),
  errors: ['not_found', 'stale_draft'],
  example: {
    params: { code: 'child-schooling' },
    body: { answers: {}, materials: {}, slots: [], channel: null },
  },
})

export const removeDraft = defineEndpoint({
  method: 'DELETE',
  path: '/api/drafts/{code}',
  summary: '删除草稿',
  roles: ['talent'],
  params: v.object({ code: Id }),
  output: Done,
  errors: [],
  example: { params: { code: 'child-schooling' } },
})
