import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useRefresh } from '@/lib/use-endpoint'

/** The platform counts the same request twice within 3 s against us. */
const AT_LEAST_MS = 3000

/** Asks again for what may have changed while another page stood in front; not for the first showing, which asks anyway. */
export function useRefreshOnReturn(...prefixes: string[]): void {
  const refresh = useRefresh()
  const askedAt = useRef(Date.now())
  useDidShow(() => {
    if (Date.now() - askedAt.current < AT_LEAST_MS) return
    askedAt.current = Date.now()
    void refresh(...prefixes)
  })
}
