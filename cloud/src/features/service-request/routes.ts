import * as contract from '@talent/contract/service-request'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { acceptRequest } from './accept-request.ts'
import { getAppointments, preferAppointments, takeAppointment } from './appointments.ts'
import { askSupplement } from './ask-supplement.ts'
import { assignRequest } from './assign-request.ts'
import { declineRequest } from './decline-request.ts'
import type { Verb } from './define-verb.ts'
import { endUnanswered } from './end-unanswered.ts'
import { extendRequest } from './extend-request.ts'
import { evaluateRequest } from './evaluate-request.ts'
import { getClosingNote } from './closing-note.ts'
import { getRequest } from './get-request.ts'
import { handBackRequest } from './hand-back-request.ts'
import { handInLater } from './hand-in-later.ts'
import { listCandidates } from './list-candidates.ts'
import { listMyRequests } from './list-my-requests.ts'
import { listNotes, writeNote } from './notes.ts'
import { answerNudge, nudgeRequest } from './nudge-request.ts'
import { postMessage } from './post-message.ts'
import { ownMaterials } from './own-materials.ts'
import { listThread } from './read-thread.ts'
import { reopenRequest } from './reopen-request.ts'
import { reportProgress } from './report-progress.ts'
import { resolveRequest } from './resolve-request.ts'
import { retractSupplement } from './retract-supplement.ts'
import { reuseMaterial } from './reuse-material.ts'
import { revealAnswer } from './reveal-answer.ts'
import { submitRequest } from './submit-request.ts'
import { answerSupervision, endSupervision, superviseRequest } from './supervise-request.ts'
import { supplementRequest } from './supplement-request.ts'
import { transferRequest } from './transfer-request.ts'
import { withdrawRequest } from './withdraw-request.ts'
import { listVerified } from './verified-facts.ts'

const VERBS: readonly Verb[] = [
  postMessage,
  supplementRequest,
  handInLater,
  evaluateRequest,
  acceptRequest,
  declineRequest,
  reportProgress,
  askSupplement,
  retractSupplement,
  endUnanswered,
  extendRequest,
  nudgeRequest,
  answerNudge,
  superviseRequest,
  answerSupervision,
  endSupervision,
  resolveRequest,
  reopenRequest,
  withdrawRequest,
  handBackRequest,
  transferRequest,
  assignRequest,
]

export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.submitRequest, ({ trx, caller, ...input }) =>
    submitRequest(deps, trx, caller, input),
  )
  bind(app, deps, contract.listMyRequests, ({ caller, ...input }) => listMyRequests(deps, caller, input))
  bind(app, deps, contract.listOwnMaterials, async ({ caller }) => ({
    materials: await ownMaterials(deps.db, caller.accountId),
  }))
  bind(app, deps, contract.listVerified, ({ caller }) => listVerified(deps, caller.accountId))
  bind(app, deps, contract.reuseMaterial, ({ trx, caller, ...input }) =>
    reuseMaterial(deps, trx, caller, input),
  )
  bind(app, deps, contract.getRequest, ({ caller, ...input }) => getRequest(deps, caller, input))
  bind(app, deps, contract.getClosingNote, ({ caller, ...input }) => getClosingNote(deps, caller, input))
  bind(app, deps, contract.listThread, ({ caller, ...input }) => listThread(deps, caller, input))
  bind(app, deps, contract.listNotes, ({ caller, ...input }) => listNotes(deps, caller, input))
  bind(app, deps, contract.writeNote, ({ trx, caller, ...input }) => writeNote(deps, trx, caller, input))
  bind(app, deps, contract.revealAnswer, ({ caller, ...input }) => revealAnswer(deps, caller, input))
  bind(app, deps, contract.listCandidates, ({ caller, ...input }) => listCandidates(deps, caller, input))
  bind(app, deps, contract.getAppointments, ({ caller, ...input }) => getAppointments(deps, caller, input))
  bind(app, deps, contract.takeAppointment, ({ trx, caller, ...input }) =>
    takeAppointment(deps, trx, caller, input),
  )
  bind(app, deps, contract.preferAppointments, ({ trx, caller, ...input }) =>
    preferAppointments(deps, trx, caller, input),
  )
  for (const verb of VERBS)
    bind(app, deps, verb.endpoint, ({ trx, caller, ...input }) => verb.run(deps, trx, caller, input))
}
