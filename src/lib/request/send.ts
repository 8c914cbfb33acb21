import Taro from '@tarojs/taro'
import { noteServerTime } from '../clock'
import { noteAnswer } from '../network'
import { orGiveUp } from '../give-up'
import { asNetworkError } from './network-error'
import type { Next } from './types'

/** The last of the chain: the platform's own request. Only a missing answer is a failure here. */
export const send: Next = async ({ endpoint, url, headers, body, timeoutMs }) => {
  try {
    const reply = await orGiveUp(
      Taro.request<unknown>({
        url,
        method: endpoint.method,
        header: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
        data: body,
        timeout: timeoutMs,
        ...(endpoint.output === 'binary' ? { responseType: 'arraybuffer' as const } : {}),
      }),
      timeoutMs,
    )
    noteServerTime(reply.header as Record<string, unknown> | undefined)
    noteAnswer()
    return { status: reply.statusCode, body: reply.data }
  } catch (error) {
    throw asNetworkError(error)
  }
}
