import { ContractError, ERRORS, type ErrorCode, type ErrorReply } from '@talent/contract'
import type { Interceptor } from './types'

const isErrorReply = (body: unknown): body is ErrorReply => {
  const error = (body as { error?: { code?: unknown } } | null)?.error
  return typeof error?.code === 'string' && error.code in ERRORS
}

/** Something between us and the server answered (a proxy, a gateway): its status says the kind. */
const CODE_OF_STATUS: Partial<Record<number, ErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  413: 'file_too_large',
  415: 'file_type',
  429: 'too_many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

export function errorOf(status: number, body: unknown): ContractError {
  if (isErrorReply(body)) {
    const { code, ...detail } = body.error
    return new ContractError(code, detail)
  }
  return new ContractError(CODE_OF_STATUS[status] ?? (status >= 500 ? 'internal' : 'malformed'))
}

/** Every reply outside 2xx becomes a ContractError. */
export const mapError: Interceptor = async (request, next) => {
  const reply = await next(request)
  if (reply.status < 200 || reply.status > 299) throw errorOf(reply.status, reply.body)
  return reply
}
