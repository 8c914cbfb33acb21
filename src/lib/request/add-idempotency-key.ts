import { hasCode } from '@talent/contract'
import { pendingKey, rememberKey, forgetKey } from './unanswered'
import { newIdempotencyKey } from '../idempotency-key'
import type { ApiRequest, Interceptor } from './types'

/**
 * What one press means: to do this to that thing as it was seen, whatever is typed meanwhile; where no version says how
 * it was seen, to send exactly this.
 */
function intentOf({ endpoint, url, body }: ApiRequest): string {
  const { version } = (body ?? {}) as { version?: number }
  return JSON.stringify([endpoint.method, url, version ?? body])
}

/**
 * An endpoint that asks for a key gets the same one for the same intent until a success came: pressed again after a lost
 * answer it has its effect once, and what was edited meanwhile is told (`key_reused`) that the first one went through.
 */
export const addIdempotencyKey: Interceptor = async (request, next) => {
  if (!request.endpoint.idempotent) return next(request)
  const intent = intentOf(request)
  const key = request.idempotencyKey ?? pendingKey(intent) ?? newIdempotencyKey()
  // A caller with a key of its own keeps it itself.
  if (request.idempotencyKey === undefined) rememberKey(intent, key)
  try {
    const reply = await next({ ...request, headers: { ...request.headers, 'Idempotency-Key': key } })
    forgetKey(intent)
    return reply
  } catch (error) {
    if (hasCode(error, 'key_reused')) forgetKey(intent)
    throw error
  }
}
