import { ContractError, hasCode } from '@talent/contract'
import { forgetCall, pendingCall, rememberCall } from './unanswered'
import { newIdempotencyKey } from '../idempotency-key'
import type { ApiRequest, Interceptor } from './types'

const versionOf = ({ body }: ApiRequest) => ((body ?? {}) as { version?: number }).version

/**
 * What one press means: to do this to that thing, whatever is typed meanwhile; where nothing says how it was seen, to send
 * exactly this.
 */
const intentOf = (request: ApiRequest): string =>
  JSON.stringify([
    request.endpoint.method,
    request.url,
    versionOf(request) === undefined ? request.body : 'version',
  ])

/** The call had no effect: the server said so itself. */
const isRefusal = (error: unknown) =>
  error instanceof ContractError && !hasCode(error, 'internal', 'unavailable')

/**
 * An endpoint that asks for a key gets the same one for the same intent until a success came: pressed again after a lost
 * answer it has its effect once, and what was edited meanwhile is told (`key_reused`) that the first one went through. The
 * thing may look different by then because of that very press, so what nobody answered is sent again as it was seen then;
 * after a refusal, and seen anew, it is another press.
 */
export const addIdempotencyKey: Interceptor = async (request, next) => {
  if (!request.endpoint.idempotent) return next(request)
  const intent = intentOf(request)
  const version = versionOf(request)
  const pending = request.idempotencyKey === undefined ? pendingCall(intent) : undefined
  const again = pending && (!pending.refused || pending.version === version) ? pending : undefined
  const key = request.idempotencyKey ?? again?.key ?? newIdempotencyKey()
  const seen = again === undefined ? version : again.version
  // A caller with a key of its own keeps it itself.
  const remember = (refused: boolean) => {
    if (request.idempotencyKey === undefined) rememberCall({ intent, key, version: seen, refused })
  }
  remember(false)
  try {
    const reply = await next({
      ...request,
      ...(seen === version ? {} : { body: { ...(request.body as object), version: seen } }),
      headers: { ...request.headers, 'Idempotency-Key': key },
    })
    forgetCall(intent)
    return reply
  } catch (error) {
    if (hasCode(error, 'key_reused')) forgetCall(intent)
    else if (isRefusal(error)) remember(true)
    throw error
  }
}
