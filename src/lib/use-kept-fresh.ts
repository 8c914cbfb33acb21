import { useCallback, useEffect, useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** How long what somebody else did may stay unseen on an open page. The platform counts twice within 3 s against us. */
export const ASK_AGAIN_MS = 10_000

/**
 * Asks again for what somebody else may have changed: when the page comes back to the front, and every ten seconds
 * while it is there. Not at its first showing: what it shows is being asked for then. For pages, not for parts that come later.
 */
export function useKeptFresh(askAgain: () => void): void {
  const latest = useRef(askAgain)
  latest.current = askAgain
  const shown = useRef(false)
  const inFront = useRef(true)
  useDidShow(
    useCallback(() => {
      inFront.current = true
      if (shown.current) latest.current()
      shown.current = true
    }, []),
  )
  useDidHide(
    useCallback(() => {
      inFront.current = false
    }, []),
  )
  useEffect(() => {
    const timer = setInterval(() => inFront.current && latest.current(), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
}
