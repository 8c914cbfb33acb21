import { useState } from 'react'
import { readStored, removeStored, storedKeys, writeStored } from './storage'

const PREFIX = 'recent:'
export const MOST_RECENT = 10

/** Of every list, as stored: whoever signs out leaves none of them behind. */
export const recentKeys = (): string[] => storedKeys().filter((key) => key.startsWith(PREFIX))

/** What was searched for on this phone in one list, the latest first. */
export function useRecentWords(list: string) {
  const key = PREFIX + list
  const [recent, setRecent] = useState(() => readStored<string[]>(key) ?? [])
  return {
    recent,
    remember: (given: string) => {
      const words = given.trim()
      if (words === '' || words === recent[0]) return
      const next = [words, ...recent.filter((one) => one !== words)].slice(0, MOST_RECENT)
      writeStored(key, next)
      setRecent(next)
    },
    forget: () => {
      removeStored(key)
      setRecent([])
    },
  }
}
