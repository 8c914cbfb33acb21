import { hasCode } from '@talent/contract'
import { authorizationHeader } from './auth-header'
import { sessionEnded } from './session'
import type { Interceptor } from './types'

/** 401 to a request that carried the token of now: the session was ended elsewhere, so the client forgets it. */
export const endSession: Interceptor = async (request, next) => {
  try {
    return await next(request)
  } catch (error) {
    if (
      hasCode(error, 'unauthenticated') &&
      'Authorization' in request.headers &&
      // Late, to the session before this one: that one is over, not this.
      request.headers.Authorization === authorizationHeader().Authorization
    )
      sessionEnded()
    throw error
  }
}
