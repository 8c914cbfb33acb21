import { ContractError, type RequestChanged } from '@talent/contract'
import { useRefresh } from '@/lib/use-endpoint'
import { AFFECTED_BY_REQUESTS } from './api'

const OUTDATED = ['stale_version', 'wrong_state', 'key_reused']

/** Somebody else acted meanwhile, or an earlier press had gone through: what is on screen is old. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof ContractError && OUTDATED.includes(error.code)

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
