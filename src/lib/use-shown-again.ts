import { useCallback, useRef } from 'react'
import { useDidShow } from '@tarojs/taro'

/** Runs when the page comes back to the front. Not at its first showing: what it shows is being asked for then, and twice within 3 s counts against us. */
export function useShownAgain(callback: () => void): void {
  const shown = useRef(false)
  const latest = useRef(callback)
  latest.current = callback
  useDidShow(
    useCallback(() => {
      if (shown.current) latest.current()
      shown.current = true
    }, []),
  )
}
