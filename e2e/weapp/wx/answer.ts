import type { Runtime } from '../runtime'

/** Options of an asynchronous `wx` function. */
export interface WxOptions {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
  [option: string]: unknown
}

export type WxFunction = (options?: WxOptions) => unknown

/** An expected failure, in WeChat's words after `api:fail `. */
export const wxFailure = (message: string, more: object = {}) => Object.assign(new Error(message), { more })

/**
 * Does the work and answers as WeChat does: later, by `success` or `fail`, then `complete`, with an `errMsg`;
 * called without any of the three, by a promise.
 */
export function answer(
  runtime: Runtime,
  api: string,
  options: WxOptions | undefined,
  work: () => object | void | Promise<object | void>,
): Promise<object> | undefined {
  const done = runtime.begin()
  const tell = (callback: 'success' | 'fail', result: object) => {
    const copy = runtime.thread.copy(result)
    runtime.guard(() => options?.[callback]?.(copy))
    runtime.guard(() => options?.complete?.(copy))
    done()
    if (callback === 'fail') throw copy
    return copy
  }
  const told = new Promise<void>((resolve) => setTimeout(resolve)).then(work).then(
    (result) => tell('success', { ...result, errMsg: `${api}:ok` }),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error)
      const more = error instanceof Error && 'more' in error ? (error.more as object) : {}
      return tell('fail', { ...more, errMsg: `${api}:fail ${message}` })
    },
  )
  if (!options?.success && !options?.fail && !options?.complete) return told
  told.catch(() => undefined)
  return undefined
}
