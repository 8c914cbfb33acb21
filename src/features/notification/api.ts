import { getRequest, hrefOf, listInbox, markInboxRead } from '@talent/contract'
import { call } from '@/lib/request'
import { useEndpointPages, useRefresh } from '@/lib/use-endpoint'

export const useInbox = (wanted: boolean) => useEndpointPages(listInbox, wanted ? {} : null)

/** Marks everything about one request as read. */
export const markRequestRead = (requestId: string) => call(markInboxRead, { body: { requestId } })
/** Marks this one and everything older; what arrived meanwhile stays unread. */
export const markReadUpTo = (id: string) => call(markInboxRead, { body: { upTo: id } })

/** What follows from reading: the figures in 我的 and on the desks. The list itself is asked again by its own `retry`. */
export function useRefreshUnread(): () => Promise<unknown> {
  const refresh = useRefresh()
  return () => refresh('/api/me', '/api/desk/worklist')
}

/** A message says that its request changed: what was answered before it, even a moment ago, is asked again. */
export function useRefreshRequest(): (requestId: string) => Promise<unknown> {
  const refresh = useRefresh()
  return (requestId) => refresh(hrefOf(getRequest, { params: { id: requestId } }))
}
