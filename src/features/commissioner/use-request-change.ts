import Taro from '@tarojs/taro'
import type { RequestChanged, RequestDetail } from '@talent/contract'
import { AFFECTED_BY_REQUESTS, useSendChange } from '@/features/service-request'
import { useRefresh } from '@/lib/use-endpoint'
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
  const refresh = useRefresh()
  const sendChange = useSendChange()
  return useSubmit(async (send: (version: number) => Promise<RequestChanged>) => {
    await sendChange(send(request.version))
    onDone()
    void Taro.showToast({ title: ACTIONS[event].done, icon: 'none' })
    await refresh(...AFFECTED_BY_REQUESTS)
  })
}
