import * as v from 'valibot'
import { Id, Version } from '../common.ts'
import { defineEndpoint } from '../endpoint.ts'
import { RequestChanged } from '../service-request/schema.ts'
import { Offer } from './schema.ts'

const params = v.object({ id: Id })
const example = { id: 'demo-priority-card' }

export const listOffers = defineEndpoint({
  method: 'GET',
  path: '/api/offers',
  summary: '免申即享：条件都已核验、只要我确认一次的',
  roles: ['talent'],
  output: v.object({ offers: v.array(Offer) }),
  errors: [],
  example: {},
})

/**
 * Begins the policy's matter with its form complete, once: confirmed again it answers with the same request. `wrong_state`:
 * what was verified doesn't suffice any more; `stale_version`: the policy was revised since it was shown.
 */
export const confirmOffer = defineEndpoint({
  method: 'POST',
  path: '/api/offers/{id}/confirm',
  summary: '确认一项免申即享',
  roles: ['talent'],
  params,
  body: v.object({ version: Version }),
  output: RequestChanged,
  errors: ['not_found', 'stale_version', 'wrong_state', 'key_reused', 'open_limit'],
  idempotent: true,
  example: { params: example, body: { version: 1 } },
})

/** Says how it is to be, so that a press sent twice is the same as once; it may be confirmed later all the same. */
export const postponeOffer = defineEndpoint({
  method: 'PUT',
  path: '/api/offers/{id}/later',
  summary: '一项免申即享以后再说，或重新显示',
  roles: ['talent'],
  params,
  body: v.object({ later: v.boolean() }),
  output: v.object({ later: v.boolean() }),
  errors: ['not_found'],
  example: { params: example, body: { later: true } },
})
