import { isOnline } from '../network'

const WORDS = {
  offline: '没有连上网络，请检查后重试',
  // The phone has a connection: it may be the server, and nobody is sent to look for a fault of theirs.
  unreachable: '没有连上服务，可能正在维护，也可能网络不稳，请稍后重试',
  timeout: '等了很久没有答复，可能服务繁忙，也可能网络不稳，请重试',
}

/** No answer came. Whether the server acted is unknown, so a retry needs the same key. */
export class NetworkError extends Error {
  constructor(readonly reason: keyof typeof WORDS) {
    super(WORDS[reason])
    this.name = 'NetworkError'
  }
}

/** What a platform call threw instead of an answer. */
export function asNetworkError(thrown: unknown): NetworkError {
  if (thrown instanceof NetworkError) return thrown
  const { errMsg = '', name = '' } = (thrown ?? {}) as { errMsg?: string; name?: string }
  if (!isOnline()) return new NetworkError('offline')
  return new NetworkError(
    /timeout|time out/i.test(errMsg) || name === 'AbortError' ? 'timeout' : 'unreachable',
  )
}
