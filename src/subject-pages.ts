import type { SubjectKind } from '@talent/contract'
import type { RouteName } from './routes'

/** The page of a thing by its kind, for whoever is told of it: the talent's and that of staff. */
export const SUBJECT_PAGES = {
  request: { talent: 'request', staff: 'handle' },
  note: { talent: 'request', staff: 'handle' },
  /** Only staff are told of it under its own name. */
  follow_up: { talent: 'followUp', staff: 'followUp' },
  complaint: { talent: 'complaint', staff: 'complaintDesk' },
  application: { talent: 'application', staff: 'applicant' },
  award: { talent: 'award', staff: 'award' },
  recognition: { talent: 'recognition', staff: 'recognition' },
  leave: { talent: 'leave', staff: 'leave' },
  preparation: { talent: 'preparation', staff: 'prepared' },
  /** Where everything that was begun stands. */
  draft: { talent: 'service', staff: 'service' },
  policy: { talent: 'policy', staff: 'policy' },
  post: { talent: 'post', staff: 'post' },
  /** Whoever signed up is told of it. */
  fair: { talent: 'fair', staff: 'fair' },
  saved_search: { talent: 'savedSearch', staff: 'savedSearch' },
  /** Only coordinators are told of one. */
  policy_draft: { talent: 'policyReview', staff: 'policyReview' },
  scheme_draft: { talent: 'schemeReview', staff: 'schemeReview' },
  demand_draft: { talent: 'demandReview', staff: 'demandReview' },
  interest: { talent: 'interest', staff: 'interest' },
  notice_draft: { talent: 'noticeReview', staff: 'noticeReview' },
  /** A card of the thread opens it for both sides. */
  shared_result: { talent: 'sharedResult', staff: 'sharedResult' },
  family: { talent: 'profile', staff: 'profile' },
  answers: { talent: 'profile', staff: 'profile' },
  /** Nobody is told of one: its files hang on it. */
  matter: { talent: 'service', staff: 'service' },
  urgent_need: { talent: 'ownNeeds', staff: 'needsDesk' },
  hiring: { talent: 'ownPosts', staff: 'ownPosts' },
  contact_request: { talent: 'becomeContact', staff: 'enterprises' },
  /** Only those who keep it are told of it. */
  station: { talent: 'schedule', staff: 'schedule' },
} as const satisfies Record<SubjectKind, Record<'talent' | 'staff', RouteName>>
