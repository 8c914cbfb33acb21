import { useEffect, useRef, type PropsWithChildren } from 'react'
import { onReconnect } from '../network'
import { onChange } from '../request'
import { closeCache, createCache, wakeCache, type Cache } from './cache'
import { refreshAfter } from './change'
import { CacheContext } from './live'
import { followLive } from './told'

/** Around all pages: the answers of one session. Another session begins with nothing, in the same drawing. */
export function ServerData({ session, children }: PropsWithChildren<{ session: string | null }>) {
  const held = useRef<{ session: string | null; cache: Cache } | null>(null)
  if (held.current === null || held.current.session !== session)
    held.current = { session, cache: createCache() }
  const { cache } = held.current
  useEffect(() => {
    const stop = [onChange((endpoint) => refreshAfter(cache, endpoint)), onReconnect(() => wakeCache(cache))]
    return () => {
      stop.forEach((end) => end())
      closeCache(cache)
    }
  }, [cache])
  useEffect(() => (session === null ? undefined : followLive(cache, session)), [cache, session])
  return <CacheContext.Provider value={cache}>{children}</CacheContext.Provider>
}
