import { hrefOf, type Endpoint, type EndpointCall, type EndpointOutput } from '@talent/contract'
import { addAuthorization } from './auth-header'
import { addIdempotencyKey } from './add-idempotency-key'
import { endSession } from './end-session'
import { mapError } from './map-error'
import { send } from './send'
import { tellChange } from './tell-change'
import type { Interceptor, Next, SentFile } from './types'

export const API_BASE: string = process.env.TARO_APP_API ?? ''
const TIMEOUT_MS = 15_000

/** Outermost first. */
const INTERCEPTORS: readonly Interceptor[] = [
  tellChange,
  addAuthorization,
  addIdempotencyKey,
  endSession,
  mapError,
]

const chain = INTERCEPTORS.reduceRight<Next>(
  (next, interceptor) => (request) => interceptor(request, next),
  send,
)

export interface CallOptions {
  /** Where the caller keeps the key of its intent itself, e.g. over a restart; else the request layer does. */
  idempotencyKey?: string
  timeoutMs?: number
  file?: SentFile
}

/**
 * Calls one endpoint of the contract.
 * @throws ContractError for an answer outside 2xx, NetworkError when no answer came.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: EndpointCall<E>,
  options: CallOptions = {},
): Promise<EndpointOutput<E>> {
  const parts = input as { params?: object; query?: object; body?: unknown }
  const reply = await chain({
    endpoint,
    url: API_BASE + hrefOf(endpoint, parts),
    headers: {},
    // A request that changes something names JSON as its kind, whoever sends it: WeChat says so even of nothing at all.
    body: parts.body ?? (endpoint.method === 'GET' || options.file ? undefined : {}),
    file: options.file,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    idempotencyKey: options.idempotencyKey,
  })
  return reply.body as EndpointOutput<E>
}
