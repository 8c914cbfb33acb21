import * as v from 'valibot'
import { Day, Id, Key } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { VerifiedFact } from '../matter/verified.ts'
import { OWN_DATA } from '../roles.ts'
import { OwnMaterial, ReusedFiles } from './own-materials.ts'

/** Of each kind of proof the newest; nothing of a request whose consent was withdrawn, nor what is asked for anew. */
export const listOwnMaterials = defineEndpoint({
  method: 'GET',
  path: '/api/materials',
  summary: '我的材料：每种证明最近交的一份，在哪件申请、哪天交的',
  roles: OWN_DATA,
  output: v.object({ materials: v.array(OwnMaterial) }),
  errors: [],
  example: {},
})

/**
 * 沿用: the files handed in for a material of one's own request as fresh uploads for a material of the same kind of proof,
 * to be sent with that form. Out of date it is `invalid`; what isn't one's own, or of another kind, `not_found`.
 */
export const reuseMaterial = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/reuse',
  summary: '沿用以前交过的一份材料',
  roles: ['talent'],
  owned: 'request',
  params: v.object({ id: Id }),
  body: v.object({ material: Key, for: v.object({ matterCode: Id, material: Key }) }),
  output: ReusedFiles,
  errors: ['not_found', 'too_many', 'no_space', 'key_reused'],
  idempotent: true,
  example: {
    params: { id: 'x' },
    body: { material: 'household', for: { matterCode: 'child-schooling', material: 'household' } },
  },
})

/** What stands for materials today (`waiverFor`); what has run out isn't told. */
export const listVerified = defineEndpoint({
  method: 'GET',
  path: '/api/verified',
  summary: '系统已核验、不用再交证明的：人才类别',
  roles: ['talent'],
  output: v.object({
    /** With the day it was recognised. */
    verified: v.array(
      v.object({
        ...VerifiedFact.entries,
        verifiedOn: Day,
        /** 示范区 2026 版: by which version of the scheme it was recognised. */
        scheme: v.string(),
      }),
    ),
  }),
  errors: [],
  example: {},
})
