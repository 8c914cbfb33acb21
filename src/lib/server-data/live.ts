import { createContext, useCallback, useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { now } from '../clock'
import { ask, entryOf, rest, type Answer, type Cache, type Entry, type Question } from './cache'

export const CacheContext = createContext<Cache | null>(null)

export function useCache(): Cache {
  const cache = useContext(CacheContext)
  if (cache === null) throw new Error('outside of ServerData')
  return cache
}

/** Several parts of one page that ask for the same are one question. */
const SAME_MOMENT_MS = 3_000
/** What only the office changes needn't be asked for at every step back, least of all five pages of a list. */
const OFFICE_MS = 5 * 60_000

/** What is shown is in front: it is asked for if it is older than that, and again by its time. @returns the way back */
function bringToFront<T>(entry: Entry<T>, olderThanMs: number): () => void {
  entry.inFront += 1
  if (entry.stale || now().getTime() - entry.answeredAt >= olderThanMs) void ask(entry)
  else if (entry.asking === null) rest(entry)
  return () => {
    entry.inFront -= 1
    if (entry.inFront === 0) clearTimeout(entry.timer)
  }
}

/**
 * Keeps one entry right for as long as a page shows it: asked when it is first shown, when the page comes back to the
 * front (tab pages stay alive behind each other), and by its time while it is there. A page behind another asks nothing.
 */
function useKeptFresh<T>(entry: Entry<T> | null): void {
  const pageInFront = useRef(true)
  const leave = useRef<(() => void) | null>(null)
  const enter = useCallback(
    (olderThanMs: number) => {
      if (entry !== null && leave.current === null) leave.current = bringToFront(entry, olderThanMs)
    },
    [entry],
  )
  const goBehind = useCallback(() => {
    leave.current?.()
    leave.current = null
  }, [])
  useEffect(() => {
    if (pageInFront.current) enter(SAME_MOMENT_MS)
    return goBehind
  }, [enter, goBehind])
  useDidShow(
    useCallback(() => {
      pageInFront.current = true
      enter(entry?.live ? 0 : OFFICE_MS)
    }, [enter, entry]),
  )
  useDidHide(
    useCallback(() => {
      pageInFront.current = false
      goBehind()
    }, [goBehind]),
  )
}

const NOTHING: Answer<never> = { data: undefined, error: undefined, wanted: 1 }

/** The entry of `key` in this session's cache and its present answer; with null nothing is asked. */
export function useEntry<T>(
  key: string | null,
  question: Question<T>,
): { cache: Cache; entry: Entry<T> | null; answer: Answer<T> } {
  const cache = useCache()
  const entry = key === null ? null : entryOf(cache, key, question)
  const subscribe = useCallback(
    (hear: () => void) => {
      entry?.shownBy.add(hear)
      return () => void entry?.shownBy.delete(hear)
    },
    [entry],
  )
  const answer = useSyncExternalStore(subscribe, () => entry?.answer ?? NOTHING)
  useKeptFresh(entry)
  return { cache, entry, answer }
}

/** What was last there, while the next is on its way; never what another session was shown. */
export function useLastKnown<T>(cache: Cache, present: T | undefined): T | undefined {
  const last = useRef<{ cache: Cache; value: T }>()
  if (present !== undefined) last.current = { cache, value: present }
  return last.current?.cache === cache ? last.current.value : undefined
}
