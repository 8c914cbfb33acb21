import * as v from 'valibot'
import { Id, text, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { LIMITS } from '../limits.ts'
import { Station, StationChanged, StationInput } from './schema.ts'

const params = v.object({ id: Id })
const roles = ['coordinator'] as const
const changed = { roles, output: StationChanged, idempotent: true } as const
const input = {
  name: '科创园人才工作站（演示）',
  address: '科创园 2 号楼 1 层',
  phone: '0375-0000001',
  matterCodes: [],
  keeperIds: ['x'],
}
const example = { params: { id: 'x' }, body: { version: 1 } }

/** Open ones first, by name; all of them, for an office has few. */
export const listStations = defineEndpoint({
  method: 'GET',
  path: '/api/stations',
  summary: '服务站点',
  roles,
  output: v.object({ stations: v.array(Station) }),
  errors: [],
  example: {},
})

/** A name that another one has, an unknown matter and somebody who is no commissioner are `invalid`. */
export const addStation = defineEndpoint({
  method: 'POST',
  path: '/api/stations',
  summary: '加一个站点',
  ...changed,
  body: StationInput,
  errors: ['key_reused'],
  example: { body: input },
})

/** What is booked stays, whoever keeps it from then on. */
export const changeStation = defineEndpoint({
  method: 'POST',
  path: '/api/stations/{id}/change',
  summary: '修改站点',
  ...changed,
  params,
  body: v.object({ version: Version, station: StationInput }),
  errors: ['not_found', 'stale_version', 'key_reused'],
  example: { ...example, body: { version: 1, station: input } },
})

/** Nobody can book here any more; whatever is still to come is cancelled, and everybody is told why. */
export const closeStation = defineEndpoint({
  method: 'POST',
  path: '/api/stations/{id}/close',
  summary: '停用站点，取消还没到的预约',
  ...changed,
  params,
  body: v.object({ version: Version, reason: text(LIMITS.reason, '原因') }),
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example: { ...example, body: { version: 1, reason: '搬迁' } },
})

/** It offers its times again; what was cancelled stays cancelled. */
export const reopenStation = defineEndpoint({
  method: 'POST',
  path: '/api/stations/{id}/reopen',
  summary: '恢复站点',
  ...changed,
  params,
  body: v.object({ version: Version }),
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused'],
  example,
})
