import * as v from 'valibot'
import { BookingChanged, BookingsOf, SlotChoice, SlotChoices } from '../booking/schema.ts'
import { defineEndpoint } from '../endpoint.ts'
import { Id } from '../common.ts'

/** A request's appointments are bookings whose subject it is: with its commissioner or a station, in the times they offer. */
const params = v.object({ id: Id })
const example = { id: 'x' }
/** With whom; null: the request's commissioner. `not_found` where one can't book with that host. */
const host = v.optional(v.nullable(Id), null)
const begun = {
  params,
  output: BookingChanged,
  owned: 'request',
  idempotent: true,
} as const

export const getAppointments = defineEndpoint({
  method: 'GET',
  path: '/api/requests/{id}/appointments',
  summary: '这件申请的预约，可以和谁约，放出的时段',
  roles: ['talent', 'commissioner', 'coordinator'],
  owned: 'request',
  params,
  query: v.object({ host: v.optional(Id) }),
  output: BookingsOf,
  errors: ['not_found'],
  example: { params: example },
})

/** Holds a place at once. `wrong_state`: the request has ended, or nobody receives anybody for it yet. */
export const takeAppointment = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/appointments',
  summary: '约一个时间，当场定下',
  roles: ['talent'],
  ...begun,
  body: v.object({ startsAt: SlotChoice, host }),
  errors: ['not_found', 'wrong_state', 'key_reused', 'slot_full', 'slot_gone', 'booking_limit'],
  example: { params: example, body: { startsAt: '2026-11-26T14:30:00+08:00' } },
})

/** Names up to three times in order; holds no place, and lapses on the eve of the last of them. */
export const preferAppointments = defineEndpoint({
  method: 'POST',
  path: '/api/requests/{id}/appointments/prefer',
  summary: '提最多三个意向时间，由专员定（不占名额）',
  roles: ['talent'],
  ...begun,
  body: v.object({ slots: SlotChoices, host }),
  errors: ['not_found', 'wrong_state', 'key_reused', 'slot_full', 'slot_gone', 'booking_limit'],
  example: { params: example, body: { slots: ['2026-11-26T14:30:00+08:00'] } },
})
