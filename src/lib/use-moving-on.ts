import { useCallback, useEffect, useRef } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/**
 * Moves a person on from this page once an answer is there. Who has left the page for good isn't moved from where they
 * are now; who has gone further, or to another app, moves on when they come back to it.
 */
export function useMovingOn(): (move: () => void) => void {
  const page = useRef<'shown' | 'hidden' | 'left'>('shown')
  const waiting = useRef<(() => void) | null>(null)

  useDidShow(
    useCallback(() => {
      page.current = 'shown'
      const move = waiting.current
      waiting.current = null
      move?.()
    }, []),
  )
  useDidHide(useCallback(() => void (page.current = 'hidden'), []))
  useEffect(() => {
    page.current = 'shown'
    return () => void (page.current = 'left')
  }, [])

  return useCallback((move) => {
    if (page.current === 'shown') move()
    else if (page.current === 'hidden') waiting.current = move
  }, [])
}
