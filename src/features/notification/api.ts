import { hrefOf, type EndpointOutput, type Subject, type SubjectKind } from '@talent/contract'
import { getAward } from '@talent/contract/award'
import { getMySchedule } from '@talent/contract/booking'
import { getComplaint } from '@talent/contract/complaint'
import { getFollowUp } from '@talent/contract/follow-up'
import { getLeave } from '@talent/contract/leave'
import { getMatter } from '@talent/contract/matter'
import { getPolicy } from '@talent/contract/policy'
import { getPolicyEditor } from '@talent/contract/policy-editor'
import { getPreparation } from '@talent/contract/preparation'
import { getFamily, getMe } from '@talent/contract/me'
import { listInbox, markInboxRead } from '@talent/contract/notification'
import { getRecognition } from '@talent/contract/recognition'
import { getAnswers } from '@talent/contract/self-check'
import { getRequest, listMyRequests, listNotes } from '@talent/contract/service-request'
import { call } from '@/lib/request'
import { outdated, usePages, useRefresh } from '@/lib/server-data'

/** Marks everything about one thing as read. */
export const markSubjectRead = (subject: Subject) => call(markInboxRead, { body: { subject } })
/** Marks this one and everything older; what arrived meanwhile stays unread. */
export const markReadUpTo = (id: string) => call(markInboxRead, { body: { upTo: id } })

/** 我的 and the bell tell the same figure: where 消息 says another, they are asked again. */
const TELLS_UNREAD = [
  outdated(getMe, (inbox: EndpointOutput<typeof listInbox>, me) => inbox.unread !== me.unread),
]

export const useInbox = (wanted: boolean) =>
  usePages(listInbox, wanted ? {} : null, { live: true, outdates: TELLS_UNREAD })
export type Inbox = ReturnType<typeof useInbox>

/** What the page of a thing asks for, by its kind. */
const DETAIL_OF: Record<SubjectKind, (id: string) => string> = {
  request: (id) => hrefOf(getRequest, { params: { id } }),
  note: (id) => hrefOf(listNotes, { params: { id } }),
  follow_up: (id) => hrefOf(getFollowUp, { params: { id } }),
  application: (id) => `/api/applications/${encodeURIComponent(id)}`,
  complaint: (id) => hrefOf(getComplaint, { params: { id } }),
  award: (id) => hrefOf(getAward, { params: { id } }),
  recognition: (id) => hrefOf(getRecognition, { params: { id } }),
  leave: (id) => hrefOf(getLeave, { params: { id } }),
  preparation: (id) => hrefOf(getPreparation, { params: { id } }),
  draft: () => hrefOf(listMyRequests, {}),
  family: () => hrefOf(getFamily, {}),
  answers: () => hrefOf(getAnswers, {}),
  matter: (code) => hrefOf(getMatter, { params: { code } }),
  policy_draft: (id) => hrefOf(getPolicyEditor, { params: { id } }),
  // As `getSchemeEditor` has it, which would bring all shapes of the editor into the first package.
  notice_draft: (id) => `/api/desk/notices/${encodeURIComponent(id)}`,
  demand_draft: (id) => `/api/desk/demand/${encodeURIComponent(id)}`,
  interest: (id) => `/api/interests/${encodeURIComponent(id)}`,
  shared_result: (id) => `/api/shared-results/${encodeURIComponent(id)}`,
  scheme_draft: (code) => `/api/desk/schemes/${encodeURIComponent(code)}`,
  policy: (id) => hrefOf(getPolicy, { params: { id } }),
  fair: (id) => `/api/fairs/${encodeURIComponent(id)}`,
  post: (id) => `/api/posts/${encodeURIComponent(id)}`,
  // What it finds is asked for by its words, which the list of searches says.
  saved_search: () => '/api/posts',
  // As `listMyContactRequests` has it; a coordinator's list is live by itself.
  urgent_need: () => '/api/employer/needs',
  hiring: () => '/api/employer/posts',
  contact_request: () => '/api/my/contact-requests',
  station: (host) => hrefOf(getMySchedule, { query: { host } }),
}

/** A message says that its subject changed: what was answered before it, even a moment ago, is asked again. */
export function useRefreshSubject(): (subject: Subject) => Promise<unknown> {
  const refresh = useRefresh()
  return ({ kind, id }) => refresh(DETAIL_OF[kind](id))
}
