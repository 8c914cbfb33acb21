import * as v from 'valibot'
import { defineEndpoint } from '../endpoint.ts'
import { Day, Done, Id, optionalText, page, PageQuery, text, Version } from '../common.ts'
import { list } from '../bounded.ts'
import { LIMITS, MOST } from '../limits.ts'
import { BookingPattern } from './pattern.ts'
import { Booking, BookingChanged, HostSchedule, SlotChoice, StrandedAct } from './schema.ts'

/**
 * The verbs of the workflow table: one endpoint an event, each under the version one saw. An employer's contact is the host
 * of the interviews for posts of the enterprises they speak for.
 */
const params = v.object({ id: Id })
const example = { id: 'x' }
const changed = { output: BookingChanged, owned: 'booking', idempotent: true } as const
const ERRORS = ['not_found', 'wrong_state', 'stale_version', 'key_reused'] as const
const reason = optionalText(LIMITS.reason, '原因')

/**
 * Holds one of the preferred times. Whether it is free is looked at in this very transaction: the second of two hears
 * `slot_full` and keeps the other times. `slot_gone`: it isn't preferred, not offered any more, or its eve has passed.
 */
export const confirmBooking = defineEndpoint({
  method: 'POST',
  path: '/api/bookings/{id}/confirm',
  summary: '定下意向里的一个时间',
  roles: ['commissioner'],
  params,
  body: v.object({ version: Version, startsAt: SlotChoice }),
  ...changed,
  errors: [...ERRORS, 'slot_full', 'slot_gone'],
  example: { params: example, body: { version: 1, startsAt: '2026-11-26T14:30:00+08:00' } },
})

/**
 * To another time of the same host, by either side; one's own place counts as free. A host says why. Too late for the
 * guest: `booking_late`; moved too often: `booking_moves`.
 */
export const moveBooking = defineEndpoint({
  method: 'POST',
  path: '/api/bookings/{id}/move',
  summary: '改时间（双方都可以）',
  roles: ['talent', 'commissioner', 'contact'],
  params,
  body: v.object({ version: Version, startsAt: SlotChoice, reason }),
  ...changed,
  errors: [...ERRORS, 'slot_full', 'slot_gone', 'booking_late', 'booking_moves'],
  example: {
    params: example,
    body: { version: 1, startsAt: '2026-11-27T14:30:00+08:00', reason: '临时开会' },
  },
})

/** A host says why (`invalid` at `reason`). Too late for the guest: `booking_late`. */
export const cancelBooking = defineEndpoint({
  method: 'POST',
  path: '/api/bookings/{id}/cancel',
  summary: '取消预约，或回绝意向',
  roles: ['talent', 'commissioner', 'contact'],
  params,
  body: v.object({ version: Version, reason }),
  ...changed,
  errors: [...ERRORS, 'booking_late'],
  example: { params: example, body: { version: 1, reason: '时间不合适' } },
})

const hostVerb = {
  method: 'POST',
  roles: ['commissioner', 'contact'],
  params,
  body: v.object({ version: Version }),
  ...changed,
  errors: ERRORS,
  example: { params: example, body: { version: 1 } },
} as const

export const attendBooking = defineEndpoint({
  ...hostVerb,
  path: '/api/bookings/{id}/attend',
  summary: '记已到（开始以后）',
})

export const noteAbsence = defineEndpoint({
  ...hostVerb,
  path: '/api/bookings/{id}/note-absence',
  summary: '记未到（开始以后，由人来记）',
})

export const revokeAbsence = defineEndpoint({
  ...hostVerb,
  path: '/api/bookings/{id}/revoke-absence',
  summary: '撤销未到（记下后一天以内）',
})

/** For the phone's calendar; of a cancelled one the file that takes it out again. `wrong_state` while no time is held. */
export const getCalendarFile = defineEndpoint({
  method: 'GET',
  path: '/api/bookings/{id}/calendar',
  summary: '加到手机日历的文件（.ics）',
  roles: ['talent', 'commissioner', 'contact'],
  owned: 'booking',
  params,
  output: 'binary',
  errors: ['not_found', 'wrong_state'],
  example: { params: example },
})

export const listMyBookings = defineEndpoint({
  method: 'GET',
  path: '/api/bookings',
  summary: '我的预约，最近约的在前',
  roles: ['talent'],
  query: v.object({ ...PageQuery }),
  output: page(Booking),
  errors: [],
  example: {},
})

/** Without `host` one's own; a station's is for those who keep it, and `not_found` for everybody else. */
export const getMySchedule = defineEndpoint({
  method: 'GET',
  path: '/api/bookings/schedule',
  summary: '我的日程，或我负责的站点的：放出的时段，等我定的，已约的',
  roles: ['commissioner'],
  query: v.object({ from: v.optional(Day), host: v.optional(Id) }),
  output: HostSchedule,
  errors: ['not_found'],
  example: {},
})

/**
 * Saves what one offers, or a station one keeps (`host`). Every booking the change leaves outside must be decided on
 * (`decisions`): kept, moved to a time of the new offer, or cancelled; one that isn't is `invalid` at `decisions.<id>`, by
 * its time, and nothing is saved.
 */
export const saveMyPattern = defineEndpoint({
  method: 'POST',
  path: '/api/bookings/schedule',
  summary: '保存每周固定时段、临时加开与不可约的时间',
  roles: ['commissioner'],
  body: v.object({
    /** null: one's own. */
    host: v.optional(v.nullable(Id), null),
    version: v.pipe(v.number(), v.integer(), v.minValue(0)),
    pattern: BookingPattern,
    decisions: list(StrandedAct, MOST.stranded, '要处理的预约太多，请分几次改'),
    /** Told to whoever is moved or cancelled. */
    reason: text(LIMITS.reason, '原因'),
  }),
  output: Done,
  errors: ['not_found', 'stale_version', 'key_reused', 'slot_full', 'slot_gone'],
  idempotent: true,
  example: {
    body: { version: 0, pattern: { weekly: [], extra: [], closed: [] }, decisions: [], reason: '调整安排' },
  },
})
