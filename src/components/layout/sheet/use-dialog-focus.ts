import { useEffect, useRef, type RefObject } from 'react'

/** In a browser: the keyboard goes into the dialog, stays in it, leaves by Escape and returns to where it was. */
export function useDialogFocus(box: RefObject<unknown>, open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !open) return undefined
    const before = document.activeElement as HTMLElement | null
    const dialog = () => box.current as HTMLElement | null
    const timer = setTimeout(() => dialog()?.focus(), 50)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key !== 'Tab') return
      const stops = Array.from(
        dialog()?.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea, select, a[href]') ?? [],
      )
      const first = stops[0]
      const last = stops[stops.length - 1]
      if (!first || !last) return
      const active = document.activeElement
      if (event.shiftKey && (active === first || active === dialog())) {
        event.preventDefault()
        last.focus()
      } else if (!event.shiftKey && active === last) {
        event.preventDefault()
        first.focus()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', onKey)
      before?.focus()
    }
  }, [box, open])
}
