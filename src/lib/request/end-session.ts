import { ContractError } from '@talent/contract'
import { sessionEnded } from './session'
import type { Interceptor } from './types'

/** 401 to a request that carried a token: the session was ended elsewhere, so the client forgets it. */
export const endSession: Interceptor = async (request, next) => {
  try {
    return await next(request)
  } catch (error) {
    if (
      error instanceof ContractError &&
      error.code === 'unauthenticated' &&
      'Authorization' in request.headers
    )
      sessionEnded()
    throw error
  }
}
