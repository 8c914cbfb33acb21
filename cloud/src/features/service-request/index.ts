import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { RoleWithdrawal } from '../../role-withdrawal.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import { acceptRequest } from './accept-request.ts'
import { announceEntries } from './announce-entries.ts'
import { bookingRules, preferAppointments, takeAppointment } from './appointments.ts'
import { askSupplement } from './ask-supplement.ts'
import { complaintRules } from './complaint-rules.ts'
import { evaluateRequest } from './evaluate-request.ts'
import { followUpRules } from './follow-up-rules.ts'
import { handOverSupervisions } from './hand-over-supervision.ts'
import { handOverWork } from './hand-over-work.ts'
import { ANNOUNCE_ENTRY, MATCH_QUEUED, REMIND_UNANSWERED, WATCH_DUE } from './jobs.ts'
import { lookAtFile } from './look.ts'
import { matchQueued } from './match-queued.ts'
import { noteRules } from './note-rules.ts'
import { postMessage } from './post-message.ts'
import { remindUnanswered } from './remind-unanswered.ts'
import { reportProgress } from './report-progress.ts'
import { resolveRequest } from './resolve-request.ts'
import { routes } from './routes.ts'
import { briefsOf, isHere, nextStepsOf, viewersOf, whenConsentWithdrawn, wordsOf } from './subject-rules.ts'
import { submitRequest } from './submit-request.ts'
import { supplementRequest } from './supplement-request.ts'
import { watchDue } from './watch-due.ts'

export const serviceRequest = {
  routes,
  jobs: [ANNOUNCE_ENTRY, MATCH_QUEUED, REMIND_UNANSWERED, WATCH_DUE],
  subjects: [
    {
      kind: 'request',
      isHere,
      viewersOf,
      briefsOf,
      nextStepsOf,
      wordsOf,
      lookAtFile,
      whenConsentWithdrawn,
      booking: bookingRules,
      followUp: followUpRules,
      complained: complaintRules,
    },
    noteRules,
  ] as const,
  whenRoleWithdrawn: async (deps: Deps, trx: Trx, withdrawal: RoleWithdrawal) => {
    await handOverWork(deps, trx, withdrawal)
    await handOverSupervisions(deps, trx, withdrawal)
  },
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_ENTRY, (batch) =>
      announceEntries(
        deps,
        batch.map(({ entryId }) => entryId),
      ),
    ),
    workOnAll(MATCH_QUEUED, () => matchQueued(deps)),
    workOn(REMIND_UNANSWERED, () => remindUnanswered(deps)),
    workOn(WATCH_DUE, () => watchDue(deps)),
  ],
}

/** What a tap of a person runs, for the seed: its requests come about as real ones do. */
export const requestActions = {
  acceptRequest,
  askSupplement,
  evaluateRequest,
  postMessage,
  preferAppointments,
  reportProgress,
  resolveRequest,
  submitRequest,
  supplementRequest,
  takeAppointment,
}

/** What other features may use: who may see a request, and requests as lists show them. */
export { handledBy, requireViewer, viewerOf, type Viewer } from './access.ts'
export { answersOf } from './answers-view.ts'
export { changeRequest, type ChangeContext } from './change-request.ts'
export { recordLook, requireOpenWords } from './look.ts'
export { movedBy, requestDays } from './recompute-due.ts'
export { handedInOf, matterOfRequests } from './evidence.ts'
export type { EntryKind, StoredFacts } from './entry-content.ts'
export { handedBackOf, lastHandBack, type HandedBack } from './hand-backs.ts'
export { latestMessageOf } from './latest-message.ts'
export { loadSummaries } from './load-summaries.ts'
export { matchRequestsOf } from './match-request.ts'
export { isWaiting, waits } from './queue-line.ts'
export { replyFacts } from './reply-facts.ts'
export { findRequest, requestsHere, type RequestRow } from './repository.ts'
export { makeRequest, matchTogether, submitRequest } from './submit-request.ts'
export { talentWords } from './talents.ts'
export { ANNOUNCE_ENTRY, MATCH_QUEUED } from './jobs.ts'
export { sendLeftWork } from './hand-over-work.ts'
export { resolveRequest } from './resolve-request.ts'
export { endVerified, keepVerified, verifiedOf } from './verified-facts.ts'
