import { useEffect, useState } from 'react'

/** What is typed, once the typing has paused. */
export function useSettled(value: string, pauseMs = 300): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return settled
}
