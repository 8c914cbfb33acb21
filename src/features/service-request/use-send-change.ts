import type { RequestChanged } from '@talent/contract'
import { isOutdated } from '@/lib/error-text'
import { useRefresh } from '@/lib/use-endpoint'
import { AFFECTED_BY_REQUESTS } from './api'

/** Waits for a change; where what is on screen turns out to be old, the newest is fetched and shown, and what was typed stays. */
export function useSendChange() {
  const refresh = useRefresh()
  return async (sent: Promise<RequestChanged>): Promise<RequestChanged> => {
    try {
      return await sent
    } catch (error) {
      if (isOutdated(error)) await refresh(...AFFECTED_BY_REQUESTS)
      throw error
    }
  }
}
