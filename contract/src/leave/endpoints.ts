import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { list } from '../bounded.ts'
import { StrandedAct } from '../booking/schema.ts'
import { Day, Id, optionalText, page, PageQuery, text, Version } from '../common.ts'
import { LIMITS, MOST } from '../limits.ts'
import { HALVES } from './half-days.ts'
import { Leave, LeaveChanged, LeaveTime, LeaveTrial, StandInChoice } from './schema.ts'

const params = v.object({ id: Id })
const example = { id: 'x' }
const changed = { output: LeaveChanged, owned: 'leave', idempotent: true } as const
const ERRORS = ['not_found', 'wrong_state', 'stale_version', 'key_reused'] as const
const Half = v.picklist(HALVES, '请选择上午或下午')
const note = optionalText(LIMITS.handover, '交接的话')

/** What isn't over yet, the earliest first. */
export const getMyLeaves = defineEndpoint({
  method: 'GET',
  path: '/api/leaves',
  summary: '我请的假，和请我代班的',
  roles: ['commissioner'],
  output: v.object({ own: v.array(Leave), standIn: v.array(Leave) }),
  errors: [],
  example: {},
})

/** Changes nothing. `invalid` at `from` or `to` for a time in which no leave can be. */
export const tryLeave = defineEndpoint({
  method: 'GET',
  path: '/api/leaves/trial',
  summary: '请假期间会怎样：到期的件、要改的预约、谁能代班',
  roles: ['commissioner'],
  query: v.object({ from: Day, fromHalf: Half, to: Day, toHalf: Half }),
  output: LeaveTrial,
  errors: [],
  example: { query: { from: '2026-11-30', fromHalf: 'am', to: '2026-12-02', toHalf: 'pm' } },
})

/** Leaves without an accepted stand-in, those that begin first in front. */
export const listUncoveredLeaves = defineEndpoint({
  method: 'GET',
  path: '/api/leaves/uncovered',
  summary: '没有代班的请假',
  roles: ['coordinator'],
  query: v.object({ ...PageQuery }),
  output: page(Leave),
  errors: [],
  example: {},
})

export const getLeave = defineEndpoint({
  method: 'GET',
  path: '/api/leaves/{id}',
  summary: '一次请假：时间、代班、交接',
  roles: ['commissioner', 'coordinator'],
  owned: 'leave',
  params,
  output: Leave,
  errors: ['not_found'],
  example: { params: example },
})

export const listStandIns = defineEndpoint({
  method: 'GET',
  path: '/api/leaves/{id}/stand-ins',
  summary: '谁能代班，按能办的事项和在办量排先后',
  roles: ['commissioner', 'coordinator'],
  owned: 'leave',
  params,
  output: v.object({ standIns: v.array(StandInChoice) }),
  errors: ['not_found'],
  example: { params: example },
})

/**
 * Every booking the leave leaves outside must be decided on, as with a changed offer: one that isn't is `invalid` at
 * `decisions.<id>`. A stand-in who can't be is `invalid` at `standInId`; nothing is saved then.
 */
export const sendLeave = defineEndpoint({
  method: 'POST',
  path: '/api/leaves',
  summary: '提交请假，等代班人接受',
  roles: ['commissioner'],
  body: v.object({
    ...LeaveTime.entries,
    /** null: nobody can; the coordinators see it. */
    standInId: v.optional(v.nullable(Id), null),
    note,
    decisions: v.optional(list(StrandedAct, MOST.stranded, '要处理的预约太多，请分几次请'), []),
  }),
  output: LeaveChanged,
  errors: ['key_reused', 'slot_full', 'slot_gone'],
  idempotent: true,
  example: {
    body: {
      from: { day: '2026-11-30', half: 'am' },
      to: { day: '2026-12-02', half: 'pm' },
      note: '入学的件等学校周五回话',
    },
  },
})

export const acceptLeave = defineEndpoint({
  method: 'POST',
  path: '/api/leaves/{id}/accept',
  summary: '接受代班',
  roles: ['commissioner'],
  params,
  body: v.object({ version: Version }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1 } },
})

/** Also after having accepted: then whoever is away has to ask anew. */
export const declineLeave = defineEndpoint({
  method: 'POST',
  path: '/api/leaves/{id}/decline',
  summary: '不能代班，写明原因',
  roles: ['commissioner'],
  params,
  body: v.object({ version: Version, reason: text(LIMITS.reason, '原因') }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1, reason: '那几天在外地' } },
})

export const nameStandIn = defineEndpoint({
  method: 'POST',
  path: '/api/leaves/{id}/stand-in',
  summary: '改代班人，等对方接受',
  roles: ['commissioner', 'coordinator'],
  params,
  body: v.object({ version: Version, standInId: v.pipe(v.string('请选择代班人'), Id) }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1, standInId: 'y' } },
})

/** Once it has begun, this ends it: the line is given out at once. */
export const cancelLeave = defineEndpoint({
  method: 'POST',
  path: '/api/leaves/{id}/cancel',
  summary: '取消请假',
  roles: ['commissioner'],
  params,
  body: v.object({ version: Version }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1 } },
})
