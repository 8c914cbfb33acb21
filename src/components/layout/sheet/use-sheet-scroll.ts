import { useCallback, useEffect, useRef, useState } from 'react'
import { AFTER_DRAWING_MS, scrollToId } from '@/lib/scroll-to'

/**
 * The way to an element in a sheet. On a phone a page's own call scrolls the page behind: the sheet's scroll-view is told
 * the id. It hears only of another one than before, so the one before is taken back first.
 */
export function useSheetScroll(): { into: string; scrollTo: (id: string) => void } {
  const [into, setInto] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  const scrollTo = useCallback((id: string) => {
    if (process.env.TARO_ENV === 'h5') return scrollToId(id)
    clearTimeout(timer.current)
    setInto('')
    timer.current = setTimeout(() => setInto(id), AFTER_DRAWING_MS)
  }, [])
  return { into, scrollTo }
}
