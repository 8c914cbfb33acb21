import Taro from '@tarojs/taro'
import { ContractError, type RequestChanged, type RequestDetail } from '@talent/contract'
import { AFFECTED_BY_REQUESTS } from '@/features/service-request'
import { useRefresh } from '@/lib/use-endpoint'
import { useSubmit } from '@/lib/use-submit'
import { ACTIONS, type HandleAction } from './handle-actions'

/** Somebody else acted meanwhile: what is on screen is old. */
export const isOutdated = (error: Error | null): boolean =>
  error instanceof ContractError && (error.code === 'stale_version' || error.code === 'wrong_state')

interface Change {
  /** Sends with the version on screen: `(version) => call(acceptRequest, …)`. */
  submit: (send: (version: number) => Promise<RequestChanged>) => Promise<void>
  busy: boolean
  error: Error | null
  clearError: () => void
}

/**
 * One change of state from a desk. Where somebody was faster the newest state is fetched and shown, and what was typed
 * stays: `onDone` (which clears it) runs only after the server said yes.
 */
export function useRequestChange(
  request: Pick<RequestDetail, 'version'>,
  event: HandleAction,
  onDone: () => void,
): Change {
  const refresh = useRefresh()
  return useSubmit(async (_key, send: (version: number) => Promise<RequestChanged>) => {
    try {
      await send(request.version)
    } catch (error) {
      if (error instanceof Error && isOutdated(error)) await refresh('/api/requests', '/api/desk')
      throw error
    }
    onDone()
    void Taro.showToast({ title: ACTIONS[event].done, icon: 'none' })
    await refresh(...AFFECTED_BY_REQUESTS)
  })
}
