import { ContractError, type Endpoint } from '@talent/contract'
import type { Interceptor } from './types'

const listeners = new Set<(endpoint: Endpoint) => void>()

/** Hears of every change the server took, or refused: what is shown was old then. */
export function onChange(listener: (endpoint: Endpoint) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const tellChange: Interceptor = async (request, next) => {
  const { endpoint, file } = request
  // A file alone changes nothing that is shown: what names it later does.
  const tell = () =>
    endpoint.method !== 'GET' && file === undefined && listeners.forEach((listener) => listener(endpoint))
  try {
    const reply = await next(request)
    tell()
    return reply
  } catch (error) {
    if (error instanceof ContractError) tell()
    throw error
  }
}
