import {
  getRequest,
  hrefOf,
  listInbox,
  markInboxRead,
  type Subject,
  type SubjectKind,
} from '@talent/contract'
import { call } from '@/lib/request'
import { useEndpointPages, useRefresh } from '@/lib/use-endpoint'

export const useInbox = (wanted: boolean) => useEndpointPages(listInbox, wanted ? {} : null)

/** Marks everything about one thing as read. */
export const markSubjectRead = (subject: Subject) => call(markInboxRead, { body: { subject } })
/** Marks this one and everything older; what arrived meanwhile stays unread. */
export const markReadUpTo = (id: string) => call(markInboxRead, { body: { upTo: id } })

/** What follows from reading: the figures in 我的 and on the desks. The list itself is asked again by its own `retry`. */
export function useRefreshUnread(): () => Promise<unknown> {
  const refresh = useRefresh()
  return () => refresh('/api/me', '/api/desk/worklist')
}

/** What the page of a thing asks for, by its kind. */
const DETAIL_OF: Record<SubjectKind, (id: string) => string> = {
  request: (id) => hrefOf(getRequest, { params: { id } }),
}

/** A message says that its subject changed: what was answered before it, even a moment ago, is asked again. */
export function useRefreshSubject(): (subject: Subject) => Promise<unknown> {
  const refresh = useRefresh()
  return ({ kind, id }) => refresh(DETAIL_OF[kind](id))
}
