import * as v from 'valibot'
import { Phone } from '../account/schema.ts'
import { maxCharacters, writable } from '../bounded.ts'
import { filter, Id, page, PageQuery, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { CAPACITY, LIMITS, MOST } from '../limits.ts'
import { TALENT_CATEGORIES } from '../matter/verified.ts'
import {
  ROSTER_SHOWN,
  RosterChanged,
  RosterChoices,
  RosterEntry,
  RosterInput,
  RosterRow,
  RosterTrial,
  Unmanned,
  WithdrawalTrial,
} from './schema.ts'

const params = v.object({ id: Id })
const example = { params: { id: 'x' } }
const roles = ['coordinator'] as const
const place = {
  departmentCode: 'kegong',
  areaCodes: ['kcy'],
  matterCodes: ['child-schooling'],
  enterpriseIds: [],
  categories: ['C 类'],
  capacity: 20,
  officePhone: '0375-0000001',
}

/** Codes, ids or names, with commas between. */
const several = <S extends v.GenericSchema<string>>(one: S, max: number, label: string) =>
  v.optional(
    v.pipe(
      v.string(),
      writable(label),
      maxCharacters(max, `${label}太多`),
      v.transform((given) => given.split(',').filter((one) => one !== '')),
      v.array(one),
    ),
    '',
  )

/** By department and name, never by how much anybody does. */
export const listRoster = defineEndpoint({
  method: 'GET',
  path: '/api/roster',
  summary: '专员名录，按部门',
  roles,
  query: v.object({ q: filter(), show: v.optional(v.picklist(ROSTER_SHOWN), 'all'), ...PageQuery }),
  output: v.object({
    ...page(RosterRow, ['show']).entries,
    /** With the first page only. */
    unmanned: v.array(Unmanned),
  }),
  errors: [],
  example: {},
})

export const getRosterChoices = defineEndpoint({
  method: 'GET',
  path: '/api/roster-choices',
  summary: '专员可选的部门、片区和事项',
  roles,
  output: RosterChoices,
  errors: [],
  example: {},
})

/** Changes nothing. Without `id`: of somebody new. */
export const tryRosterEntry = defineEndpoint({
  method: 'GET',
  path: '/api/roster-trial',
  summary: '保存后会怎样：哪些件立刻派给这位专员，哪些事项没人负责',
  roles,
  query: v.object({
    id: v.optional(Id),
    areas: several(Id, MOST.rosterAreas * (LIMITS.key + 1), '片区'),
    matters: several(Id, MOST.rosterMatters * (LIMITS.key + 1), '事项'),
    enterprises: several(Id, MOST.rosterEnterprises * 65, '联系的企业'),
    categories: several(v.picklist(TALENT_CATEGORIES), LIMITS.key, '人才类别'),
    capacity: v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/),
      v.transform(Number),
      v.minValue(CAPACITY.least),
      v.maxValue(CAPACITY.most),
    ),
  }),
  output: RosterTrial,
  errors: ['not_found'],
  example: { query: { matters: 'child-schooling', capacity: '20' } },
})

export const getRosterEntry = defineEndpoint({
  method: 'GET',
  path: '/api/roster/{id}',
  summary: '一位专员：部门、事项、企业、片区、上限',
  roles,
  params,
  output: RosterEntry,
  errors: ['not_found'],
  example,
})

/** What they have open stays; the line is given out afterwards. Somebody else's newer version is `stale_copy`. */
export const saveRosterEntry = defineEndpoint({
  method: 'POST',
  path: '/api/roster/{id}/change',
  summary: '修改一位专员',
  roles,
  params,
  body: v.object({ version: Version, place: RosterInput }),
  output: RosterChanged,
  errors: ['not_found', 'stale_copy', 'key_reused'],
  idempotent: true,
  example: { ...example, body: { version: 1, place } },
})

/** The account that saved this very telephone number becomes a commissioner; `invalid` at `phone` where there is none. */
export const addToRoster = defineEndpoint({
  method: 'POST',
  path: '/api/roster',
  summary: '加一位专员，按手机号找到账号',
  roles,
  body: v.object({ phone: Phone, place: RosterInput }),
  output: RosterChanged,
  errors: ['key_reused'],
  idempotent: true,
  example: { body: { phone: '13800000127', place } },
})

/** Changes nothing: what `withdrawRole` would do now. */
export const tryWithdrawal = defineEndpoint({
  method: 'GET',
  path: '/api/roster/{id}/withdrawal',
  summary: '停用会怎样：在办的件各转给谁',
  roles,
  params,
  query: v.object({ successorId: v.optional(Id) }),
  output: WithdrawalTrial,
  errors: ['not_found'],
  example,
})
