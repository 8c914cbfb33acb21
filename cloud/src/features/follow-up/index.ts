import * as contract from '@talent/contract/follow-up'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import { announceSteps } from './announce-steps.ts'
import { handOnFollowUps } from './hand-on.ts'
import { ANNOUNCE_FOLLOW_UP, REMIND_FOLLOW_UPS } from './jobs.ts'
import { getFollowUp, listFollowUps, revealPhone } from './read-follow-ups.ts'
import { remindFollowUps } from './remind.ts'
import { followUpSubject } from './subject-rules.ts'
import { finishFollowUp, noteFollowUp, takeFollowUp } from './verbs.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listFollowUps, ({ caller, ...input }) => listFollowUps(deps, caller, input))
  bind(app, deps, contract.getFollowUp, ({ caller, ...input }) => getFollowUp(deps, caller, input))
  bind(app, deps, contract.revealFollowUpPhone, ({ caller, ...input }) => revealPhone(deps, caller, input))
  bind(app, deps, contract.noteFollowUp, ({ trx, caller, ...input }) =>
    noteFollowUp(deps, trx, caller, input),
  )
  bind(app, deps, contract.takeFollowUp, ({ trx, caller, ...input }) =>
    takeFollowUp(deps, trx, caller, input),
  )
  bind(app, deps, contract.finishFollowUp, ({ trx, caller, ...input }) =>
    finishFollowUp(deps, trx, caller, input),
  )
}

/** What somebody owes for a thing it knows as a subject alone; the feature of its kind answers. */
export const followUp = {
  routes,
  jobs: [ANNOUNCE_FOLLOW_UP, REMIND_FOLLOW_UPS],
  subjects: [followUpSubject] as const,
  whenRoleWithdrawn: handOnFollowUps,
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_FOLLOW_UP, (batch) =>
      announceSteps(
        deps,
        batch.map(({ stepId }) => stepId),
      ),
    ),
    workOn(REMIND_FOLLOW_UPS, () => remindFollowUps(deps)),
  ],
}

/** What a feature uses for whose things something is owed. */
export { followUpDays } from './recompute-days.ts'
export { beginFollowUp, owe } from './begin-follow-up.ts'
export { followUpsHere, isSeenBy as isFollowUpSeenBy } from './here.ts'
export { dropFollowUps } from './drop-follow-ups.ts'
export { courseFor, owedFor, owedOfEach } from './read-follow-ups.ts'
export { closeOwed } from './view-follow-ups.ts'
