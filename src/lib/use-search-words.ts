import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 400

export interface SearchWords {
  /** As typed. */
  text: string
  /** As searched for: after a pause in typing, or at once with Enter. */
  words: string
  setText: (text: string) => void
  search: (text: string) => void
}

/** Words of a search field that search by themselves once the person stops typing; `atFirst`: what a link searches for. */
export function useSearchWords(atFirst = ''): SearchWords {
  const [text, setText] = useState(atFirst)
  const [words, setWords] = useState(atFirst)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (given: string) => {
    clearTimeout(timer.current)
    setText(given)
    setWords(given.trim())
  }
  return {
    text,
    words,
    setText: (given) => {
      setText(given)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setWords(given.trim()), PAUSE_MS)
    },
    search,
  }
}
