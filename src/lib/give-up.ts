import { NetworkError } from './request/network-error'

/** Beyond the platform's own timeout, so that its answer is heard first. */
const GRACE_MS = 3_000

/**
 * What `asked` answers; a call that never answers (the platform's own timeout is not kept on every phone) is given up
 * as too slow after `ms`. Pass the platform call itself: it is stopped where it can be.
 * @throws NetworkError (timeout), or what the call throws
 */
export function orGiveUp<T>(asked: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new NetworkError('timeout'))
      ;(asked as { abort?: () => void }).abort?.()
    }, ms + GRACE_MS)
    asked.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
