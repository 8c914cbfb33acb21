import { useCallback, useRef, useState } from 'react'
import { toError } from './failure'
import { newIdempotencyKey } from './idempotency-key'

export interface Submit<A extends unknown[]> {
  submit: (...args: A) => Promise<void>
  busy: boolean
  error: Error | null
  clearError: () => void
}

/**
 * One press, one effect: a second press while busy does nothing, and a retry after a failure carries the same key until
 * one attempt succeeded or `renewKey` says that the content changed.
 * @param effect gets the key first: `useSubmit((key, draft) => call(submitRequest, { body: draft }, { idempotencyKey: key }))`
 */
export function useSubmit<A extends unknown[]>(
  effect: (idempotencyKey: string, ...args: A) => Promise<unknown>,
): Submit<A> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const running = useRef(false)
  const intent = useRef<{ key: string; content: string } | null>(null)
  const latest = useRef(effect)
  latest.current = effect

  const submit = useCallback(async (...args: A) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setError(null)
    // The same key with other content is refused by the server: changed content is a new intent.
    const content = JSON.stringify(args)
    if (intent.current === null || intent.current.content !== content)
      intent.current = { key: newIdempotencyKey(), content }
    try {
      await latest.current(intent.current.key, ...args)
      intent.current = null
    } catch (failure) {
      setError(toError(failure))
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])

  return { submit, busy, error, clearError: useCallback(() => setError(null), []) }
}
