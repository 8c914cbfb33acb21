import * as contract from '@talent/contract/award'
import { listHeld } from '@talent/contract/self-check'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import { announceSteps } from './announce-steps.ts'
import { exportAwards } from './export-awards.ts'
import { paymentImporter } from './import-payments.ts'
import { grantAward } from './grant-award.ts'
import { heldOf } from './held.ts'
import { ANNOUNCE_AWARD, WATCH_AWARDS } from './jobs.ts'
import { getAward, listAwards, listMyAwards } from './read.ts'
import { awardSubject } from './subject-rules.ts'
import { sumAwards } from './sum-awards.ts'
import {
  answerAward,
  askAward,
  correctAward,
  delayAward,
  endAward,
  missAward,
  orderAward,
  payAward,
  receiveAward,
} from './verbs.ts'
import { watchAwards } from './watch.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, listHeld, async ({ caller }) => ({ held: [...(await heldOf(deps.db, caller.accountId))] }))
  bind(app, deps, contract.listMyAwards, ({ caller, ...input }) => listMyAwards(deps, caller, input))
  bind(app, deps, contract.listAwards, ({ caller, ...input }) => listAwards(deps, caller, input))
  bind(app, deps, contract.exportAwards, ({ caller, ...input }) => exportAwards(deps, caller, input))
  bind(app, deps, contract.sumAwards, ({ caller, ...input }) => sumAwards(deps, caller, input))
  bind(app, deps, contract.getAward, ({ caller, ...input }) => getAward(deps, caller, input))
  bind(app, deps, contract.grantAward, ({ trx, caller, ...input }) => grantAward(deps, trx, caller, input))
  bind(app, deps, contract.orderAward, ({ trx, caller, ...input }) => orderAward(deps, trx, caller, input))
  bind(app, deps, contract.payAward, ({ trx, caller, ...input }) => payAward(deps, trx, caller, input))
  bind(app, deps, contract.delayAward, ({ trx, caller, ...input }) => delayAward(deps, trx, caller, input))
  bind(app, deps, contract.endAward, ({ trx, caller, ...input }) => endAward(deps, trx, caller, input))
  bind(app, deps, contract.askAward, ({ trx, caller, ...input }) => askAward(deps, trx, caller, input))
  bind(app, deps, contract.correctAward, ({ trx, caller, ...input }) =>
    correctAward(deps, trx, caller, input),
  )
  bind(app, deps, contract.receiveAward, ({ trx, caller, ...input }) =>
    receiveAward(deps, trx, caller, input),
  )
  bind(app, deps, contract.missAward, ({ trx, caller, ...input }) => missAward(deps, trx, caller, input))
  bind(app, deps, contract.answerAward, ({ trx, caller, ...input }) => answerAward(deps, trx, caller, input))
}

/** What a press of a person runs, for the seed: its awards come about as real ones do. */
export const awardActions = { answerAward, askAward, delayAward, endAward, grantAward, orderAward, payAward }

/** 兑现: what a policy gives a person or an enterprise, instalment by instalment, until it is paid. */
export const award = {
  routes,
  jobs: [ANNOUNCE_AWARD, WATCH_AWARDS],
  subjects: [awardSubject] as const,
  importers: [paymentImporter],
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_AWARD, (batch) =>
      announceSteps(
        deps,
        batch.map(({ stepId }) => stepId),
      ),
    ),
    workOn(WATCH_AWARDS, () => watchAwards(deps)),
  ],
}

export { heldBy, heldOf } from './held.ts'
