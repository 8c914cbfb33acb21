import { useEffect, useState } from 'react'

const QUERY = '(min-width: 1024px)'

const isWide = (): boolean =>
  process.env.TARO_ENV === 'h5' && typeof window.matchMedia === 'function' && window.matchMedia(QUERY).matches

/** Room for two columns beside each other: in a browser's wide window; never in the mini-program. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || typeof window.matchMedia !== 'function') return
    const media = window.matchMedia(QUERY)
    const hear = () => setWide(media.matches)
    // Safari before 14 knows no addEventListener here.
    media.addListener(hear)
    return () => media.removeListener(hear)
  }, [])
  return wide
}
