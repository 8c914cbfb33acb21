import * as contract from '@talent/contract/complaint'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import { announceSteps } from './announce-steps.ts'
import { handOnComplaints } from './hand-on.ts'
import { ANNOUNCE_COMPLAINT, WATCH_COMPLAINTS } from './jobs.ts'
import { getComplaint, listComplaints, listMyComplaints } from './read.ts'
import { complaintSubject } from './subject-rules.ts'
import { submitComplaint } from './submit-complaint.ts'
import {
  acceptComplaint,
  answerComplaint,
  askComplaint,
  closeComplaint,
  takeComplaint,
  withdrawComplaint,
} from './verbs.ts'
import { watchComplaints } from './watch.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listMyComplaints, ({ caller, ...input }) => listMyComplaints(deps, caller, input))
  bind(app, deps, contract.listComplaints, ({ caller, ...input }) => listComplaints(deps, caller, input))
  bind(app, deps, contract.getComplaint, ({ caller, ...input }) => getComplaint(deps, caller, input))
  bind(app, deps, contract.submitComplaint, ({ trx, caller, ...input }) =>
    submitComplaint(deps, trx, caller, input),
  )
  bind(app, deps, contract.acceptComplaint, ({ trx, caller, ...input }) =>
    acceptComplaint(deps, trx, caller, input),
  )
  bind(app, deps, contract.takeComplaint, ({ trx, caller, ...input }) =>
    takeComplaint(deps, trx, caller, input),
  )
  bind(app, deps, contract.answerComplaint, ({ trx, caller, ...input }) =>
    answerComplaint(deps, trx, caller, input),
  )
  bind(app, deps, contract.askComplaint, ({ trx, caller, ...input }) =>
    askComplaint(deps, trx, caller, input),
  )
  bind(app, deps, contract.withdrawComplaint, ({ trx, caller, ...input }) =>
    withdrawComplaint(deps, trx, caller, input),
  )
  bind(app, deps, contract.closeComplaint, ({ trx, caller, ...input }) =>
    closeComplaint(deps, trx, caller, input),
  )
}

/** 投诉建议: of a person, about a thing it knows as a subject alone. */
export const complaint = {
  routes,
  jobs: [ANNOUNCE_COMPLAINT, WATCH_COMPLAINTS],
  subjects: [complaintSubject] as const,
  whenRoleWithdrawn: handOnComplaints,
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_COMPLAINT, (batch) =>
      announceSteps(
        deps,
        batch.map(({ stepId }) => stepId),
      ),
    ),
    workOn(WATCH_COMPLAINTS, () => watchComplaints(deps)),
  ],
}

/** What a feature uses that opens one in somebody's name. */
export { beginComplaint } from './begin-complaint.ts'
export { complaintDays } from './recompute-days.ts'
export { keepWithinLimit } from './submit-complaint.ts'
export { objectionsTo, type Objections } from './objections.ts'
