import { sessionToken } from './session'
import type { Interceptor } from './types'

export const authorizationHeader = (): Record<string, string> => {
  const token = sessionToken()
  return token === null ? {} : { Authorization: `Bearer ${token}` }
}

export const addAuthorization: Interceptor = (request, next) =>
  next({ ...request, headers: { ...request.headers, ...authorizationHeader() } })
