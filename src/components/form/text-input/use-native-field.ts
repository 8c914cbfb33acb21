import { useContext, useEffect, type RefObject } from 'react'
import { InPopup } from '../../layout/sheet/in-popup'
import { a11y } from '@/lib/a11y'

/** Room between the words being typed and the phone's keyboard, in px. */
const OVER_KEYBOARD = 24

/**
 * What a native field needs beside its value. In the mini-program: attributes to spread on it. In a browser Taro draws its
 * own element around the `<input>`: names and states must be put on the inner one.
 */
export function useNativeField(box: RefObject<unknown>, label: string, invalid: boolean) {
  const inPopup = useContext(InPopup) !== null
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
  if (process.env.TARO_ENV === 'h5') return { field: {}, area: {} }
  const field = { ...a11y({ 'aria-label': label, 'aria-invalid': invalid }), cursorSpacing: OVER_KEYBOARD }
  // A phone places a native textarea anew, where what it lies in is fixed, only if told so.
  return { field, area: inPopup ? { ...field, fixed: true } : field }
}
