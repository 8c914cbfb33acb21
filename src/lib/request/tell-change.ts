import { ContractError, type Endpoint } from '@talent/contract'
import type { Interceptor } from './types'

const listeners = new Set<(endpoint: Endpoint) => void>()

/** Hears of every change the server took, or refused: what is shown was old then. */
export function onChange(listener: (endpoint: Endpoint) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let underWay = 0
const waiting: (() => void)[] = []

/** As soon as no change of one's own is on its way, and what it changed is asked for. */
export function afterChanges(then: () => void): void {
  if (underWay === 0) then()
  else waiting.push(then)
}

export const tellChange: Interceptor = async (request, next) => {
  const { endpoint, file } = request
  // A file alone changes nothing that is shown: what names it later does.
  if (endpoint.method === 'GET' || file !== undefined) return next(request)
  const tell = () => listeners.forEach((listener) => listener(endpoint))
  underWay += 1
  try {
    const reply = await next(request)
    tell()
    return reply
  } catch (error) {
    if (error instanceof ContractError) tell()
    throw error
  } finally {
    underWay -= 1
    if (underWay === 0) waiting.splice(0).forEach((then) => then())
  }
}
