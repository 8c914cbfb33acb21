import * as contract from '@talent/contract'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { acceptRequest } from './accept-request.ts'
import { askSupplement } from './ask-supplement.ts'
import { assignRequest } from './assign-request.ts'
import { declineRequest } from './decline-request.ts'
import { endUnanswered } from './end-unanswered.ts'
import { evaluateRequest } from './evaluate-request.ts'
import { getRequest } from './get-request.ts'
import { handInLater } from './hand-in-later.ts'
import { listCandidates } from './list-candidates.ts'
import { listMyRequests } from './list-my-requests.ts'
import { postMessage } from './post-message.ts'
import { listThread } from './read-thread.ts'
import { reportProgress } from './report-progress.ts'
import { resolveRequest } from './resolve-request.ts'
import { retractSupplement } from './retract-supplement.ts'
import { revealAnswer } from './reveal-answer.ts'
import { submitRequest } from './submit-request.ts'
import { supplementRequest } from './supplement-request.ts'
import { transferRequest } from './transfer-request.ts'
import { withdrawRequest } from './withdraw-request.ts'

export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.submitRequest, ({ trx, caller, ...input }) =>
    submitRequest(deps, trx, caller, input),
  )
  bind(app, deps, contract.listMyRequests, ({ caller, ...input }) => listMyRequests(deps, caller, input))
  bind(app, deps, contract.getRequest, ({ caller, ...input }) => getRequest(deps, caller, input))
  bind(app, deps, contract.listThread, ({ caller, ...input }) => listThread(deps, caller, input))
  bind(app, deps, contract.revealAnswer, ({ caller, ...input }) => revealAnswer(deps, caller, input))
  bind(app, deps, contract.listCandidates, ({ caller, ...input }) => listCandidates(deps, caller, input))

  bind(app, deps, contract.postMessage, ({ trx, caller, ...input }) => postMessage(deps, trx, caller, input))
  bind(app, deps, contract.supplement, ({ trx, caller, ...input }) =>
    supplementRequest(deps, trx, caller, input),
  )
  bind(app, deps, contract.handInLater, ({ trx, caller, ...input }) => handInLater(deps, trx, caller, input))
  bind(app, deps, contract.evaluateRequest, ({ trx, caller, ...input }) =>
    evaluateRequest(deps, trx, caller, input),
  )
  bind(app, deps, contract.acceptRequest, ({ trx, caller, ...input }) =>
    acceptRequest(deps, trx, caller, input),
  )
  bind(app, deps, contract.declineRequest, ({ trx, caller, ...input }) =>
    declineRequest(deps, trx, caller, input),
  )
  bind(app, deps, contract.reportProgress, ({ trx, caller, ...input }) =>
    reportProgress(deps, trx, caller, input),
  )
  bind(app, deps, contract.askSupplement, ({ trx, caller, ...input }) =>
    askSupplement(deps, trx, caller, input),
  )
  bind(app, deps, contract.retractSupplement, ({ trx, caller, ...input }) =>
    retractSupplement(deps, trx, caller, input),
  )
  bind(app, deps, contract.endUnanswered, ({ trx, caller, ...input }) =>
    endUnanswered(deps, trx, caller, input),
  )
  bind(app, deps, contract.resolveRequest, ({ trx, caller, ...input }) =>
    resolveRequest(deps, trx, caller, input),
  )
  bind(app, deps, contract.withdrawRequest, ({ trx, caller, ...input }) =>
    withdrawRequest(deps, trx, caller, input),
  )
  bind(app, deps, contract.transferRequest, ({ trx, caller, ...input }) =>
    transferRequest(deps, trx, caller, input),
  )
  bind(app, deps, contract.assignRequest, ({ trx, caller, ...input }) =>
    assignRequest(deps, trx, caller, input),
  )
}
