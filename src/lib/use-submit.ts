import { useCallback, useRef, useState } from 'react'
import { toError } from './failure'
import { refreshed } from './server-data'

export interface Submit<A extends unknown[]> {
  submit: (...args: A) => Promise<void>
  busy: boolean
  error: Error | null
  clearError: () => void
}

/** One press, one effect: a second press while busy does nothing; a press after a lost answer carries the same key (`call`). */
export function useSubmit<A extends unknown[]>(effect: (...args: A) => Promise<unknown>): Submit<A> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const running = useRef(false)
  const latest = useRef(effect)
  latest.current = effect

  const submit = useCallback(async (...args: A) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setError(null)
    try {
      await latest.current(...args)
    } catch (failure) {
      setError(toError(failure))
    } finally {
      // Until then the page offers what was possible before.
      await refreshed()
      running.current = false
      setBusy(false)
    }
  }, [])

  return { submit, busy, error, clearError: useCallback(() => setError(null), []) }
}
