import { useEffect, useState, type RefObject } from 'react'

/** Of what is typed, to be marked: from, up to. Another object, even with the same numbers, marks again. */
export interface Selection {
  readonly start: number
  readonly end: number
}

/** The web component takes over the new words a moment later than React does. */
const AFTER_MS = 60

/** Puts the cursor over a part of the words, so that what is typed next stands in its place. */
export function useSelect(box: RefObject<unknown>, wanted: Selection | null | undefined) {
  const [marked, setMarked] = useState<Selection | null>(null)
  useEffect(() => {
    if (!wanted) return undefined
    if (process.env.TARO_ENV !== 'h5') {
      setMarked(wanted)
      return undefined
    }
    const timer = setTimeout(() => {
      const native = (box.current as HTMLElement | null)?.querySelector('textarea')
      native?.focus()
      native?.setSelectionRange(wanted.start, wanted.end)
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [box, wanted])
  return {
    /** For the mini-program's own field. */
    attributes:
      marked === null ? {} : { focus: true, selectionStart: marked.start, selectionEnd: marked.end },
    release: () => setMarked(null),
  }
}
