import Taro from '@tarojs/taro'
import { noteServerTime } from '../clock'
import { awaitAnswer } from '../network'
import { orGiveUp } from '../give-up'
import { asNetworkError } from './network-error'
import type { ApiReply, ApiRequest, Next, SentFile } from './types'

const ask = ({ endpoint, url, headers, body, timeoutMs }: ApiRequest) =>
  Taro.request<unknown>({
    url,
    method: endpoint.method,
    header: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    data: body,
    timeout: timeoutMs,
    ...(endpoint.output === 'binary' ? { responseType: 'arraybuffer' as const } : {}),
  })

const hand = ({ path, name }: SentFile, { url, headers, timeoutMs }: ApiRequest) =>
  Taro.uploadFile({ url, filePath: path, name: 'file', fileName: name, header: headers, timeout: timeoutMs })

/** null for a proxy's page instead of our answer: its status tells. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function answerTo(request: ApiRequest): Promise<ApiReply> {
  if (request.file !== undefined) {
    const { statusCode, data } = await orGiveUp(hand(request.file, request), request.timeoutMs)
    return { status: statusCode, body: parsed(data) }
  }
  const reply = await orGiveUp(ask(request), request.timeoutMs)
  noteServerTime(reply.header as Record<string, unknown> | undefined)
  return { status: reply.statusCode, body: reply.data }
}

/** The last of the chain: the platform's own request. Only a missing answer is a failure here. */
export const send: Next = async (request) => {
  const noteAnswer = awaitAnswer()
  try {
    const reply = await answerTo(request)
    noteAnswer()
    return reply
  } catch (error) {
    throw asNetworkError(error)
  }
}
