import { useEffect, useRef, type PropsWithChildren } from 'react'
import Taro from '@tarojs/taro'
import { ContractError } from '@talent/contract'
import { SWRConfig, useSWRConfig, type Cache, type SWRConfiguration } from 'swr'
import { NetworkError } from './request'
import { isOnline, onReconnect } from './network'

/** swr looks at `window` and `document`, which the mini-program lacks: focus is the app coming back, online is the device's. */
const CONFIG: SWRConfiguration & { provider: () => Cache } = {
  provider: () => new Map(),
  isVisible: () => true,
  isOnline,
  initFocus: (callback) => {
    Taro.onAppShow(callback)
    return () => Taro.offAppShow(callback)
  },
  initReconnect: onReconnect,
  dedupingInterval: 3000,
  focusThrottleInterval: 30_000,
  // Later each time, from five seconds on.
  errorRetryCount: 5,
  shouldRetryOnError: (error) =>
    error instanceof NetworkError || (error instanceof ContractError && error.code === 'unavailable'),
}

/** What one person was shown must not be shown to the next: the end of a session empties the cache. */
function EmptyOnSessionChange({ session }: { session: string | null }) {
  const { mutate } = useSWRConfig()
  const before = useRef(session)
  useEffect(() => {
    if (before.current !== null && before.current !== session)
      void mutate(() => true, undefined, { revalidate: true })
    before.current = session
  }, [session, mutate])
  return null
}

export function ServerData({ session, children }: PropsWithChildren<{ session: string | null }>) {
  return (
    <SWRConfig value={CONFIG}>
      <EmptyOnSessionChange session={session} />
      {children}
    </SWRConfig>
  )
}
