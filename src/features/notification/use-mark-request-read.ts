import { useEffect, useRef } from 'react'
import { markRequestRead, useRefreshUnread } from './api'

/** Whoever opened the request has read what was told about it. When that can't be told to the server, it stays unread. */
export function useMarkRequestRead(requestId: string | null): void {
  const refresh = useRef(useRefreshUnread())
  useEffect(() => {
    if (requestId !== null) markRequestRead(requestId).then(refresh.current, () => undefined)
  }, [requestId])
}
