import { useEffect, useRef } from 'react'

/**
 * Puts words one came with into a text, once, as soon as they are known: after what is typed already, so that nothing is
 * lost, and not where they are already. Taken out by the person, they stay out.
 */
export function useBeginning(begins: string | undefined, text: string, change: (text: string) => void): void {
  const done = useRef(false)
  useEffect(() => {
    if (begins === undefined || done.current) return
    done.current = true
    if (text.includes(begins)) return
    change(text.trim() === '' ? begins : `${text.trimEnd()}\n${begins}`)
  }, [begins, text, change])
}
