import { useEffect } from 'react'
import { lastOf } from '@talent/contract'
import type { RequestDetail } from '@talent/contract/service-request'
import { markSubjectRead } from './api'

/**
 * Whoever has the request before them has read what was told about it, what arrives meanwhile included.
 * When that can't be told to the server, it stays unread.
 */
export function useMarkRequestRead(request: RequestDetail | undefined): void {
  const requestId = request?.id
  const newest = lastOf(request?.timeline ?? [])?.id
  useEffect(() => {
    if (requestId === undefined) return
    markSubjectRead({ kind: 'request', id: requestId }).catch(() => undefined)
  }, [requestId, newest])
}
