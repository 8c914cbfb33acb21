import { useEffect, useRef } from 'react'
import { hrefOf, type Subject, type SubjectKind } from '@talent/contract'
import { listInbox, markInboxRead } from '@talent/contract/notification'
import { getRequest } from '@talent/contract/service-request'
import { useMe } from '@/features/account'
import { call } from '@/lib/request'
import { usePages, useRefresh } from '@/lib/server-data'

/** Marks everything about one thing as read. */
export const markSubjectRead = (subject: Subject) => call(markInboxRead, { body: { subject } })
/** Marks this one and everything older; what arrived meanwhile stays unread. */
export const markReadUpTo = (id: string) => call(markInboxRead, { body: { upTo: id } })

/** 消息; when it says another figure than 我的 and the bell, these are asked again. */
export function useInbox(wanted: boolean) {
  const inbox = usePages(listInbox, wanted ? {} : null, { live: true })
  const { data: me, retry } = useMe()
  const { first } = inbox
  const differs = first !== undefined && me !== undefined && first.unread !== me.unread
  const askForMe = useRef(retry)
  askForMe.current = retry
  useEffect(() => {
    if (differs) askForMe.current()
  }, [differs, first])
  return inbox
}
export type Inbox = ReturnType<typeof useInbox>

/** What the page of a thing asks for, by its kind. */
const DETAIL_OF: Record<SubjectKind, (id: string) => string> = {
  request: (id) => hrefOf(getRequest, { params: { id } }),
}

/** A message says that its subject changed: what was answered before it, even a moment ago, is asked again. */
export function useRefreshSubject(): (subject: Subject) => Promise<unknown> {
  const refresh = useRefresh()
  return ({ kind, id }) => refresh(DETAIL_OF[kind](id))
}
