import { newIdempotencyKey } from '../idempotency-key'
import type { Interceptor } from './types'

/** An endpoint that asks for a key gets one; the caller's own when the same intent may be sent again. */
export const addIdempotencyKey: Interceptor = (request, next) =>
  request.endpoint.idempotent
    ? next({
        ...request,
        headers: { ...request.headers, 'Idempotency-Key': request.idempotencyKey ?? newIdempotencyKey() },
      })
    : next(request)
