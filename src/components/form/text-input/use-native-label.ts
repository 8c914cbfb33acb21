import { useEffect, type RefObject } from 'react'

/** Taro draws its own element around the browser's `<input>`: names and states must be put on the inner one. */
export function useNativeLabel(box: RefObject<unknown>, label: string, invalid: boolean): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const host = box.current as HTMLElement | null
    const apply = () => {
      const native = host?.querySelector('input, textarea')
      native?.setAttribute('aria-label', label)
      native?.setAttribute('aria-invalid', String(invalid))
      return native !== null && native !== undefined
    }
    // The web component draws its inside a moment later than React does.
    if (apply()) return undefined
    const timer = setInterval(() => {
      if (apply()) clearInterval(timer)
    }, 30)
    return () => clearInterval(timer)
  }, [box, label, invalid])
}
