import Taro from '@tarojs/taro'
import type { RequestChanged, RequestDetail } from '@talent/contract/service-request'
import { useSubmit } from '@/lib/use-submit'
import { ACTIONS, type HandleAction } from './handle-actions'

interface Change {
  /** Sends with the version on screen: `(version) => call(acceptRequest, …)`. */
  submit: (send: (version: number) => Promise<RequestChanged>) => Promise<void>
  busy: boolean
  error: Error | null
  clearError: () => void
}

/**
 * One change of state from a desk. What was typed stays until the server said yes: `onDone` (which clears it) runs only then.
 */
export function useRequestChange(
  request: Pick<RequestDetail, 'version'>,
  event: HandleAction,
  onDone: () => void,
): Change {
  return useSubmit(async (send: (version: number) => Promise<RequestChanged>) => {
    await send(request.version)
    onDone()
    void Taro.showToast({ title: ACTIONS[event].done, icon: 'none' })
  })
}
