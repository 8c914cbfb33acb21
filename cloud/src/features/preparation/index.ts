import * as contract from '@talent/contract/preparation'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import { announcePreparations } from './announce-preparations.ts'
import { confirmPreparation, declinePreparation, withdrawPreparation } from './change-preparation.ts'
import { ANNOUNCE_PREPARATION, WATCH_PREPARATIONS } from './jobs.ts'
import { getPreparation, listSentPreparations, listWaitingPreparations } from './read-preparations.ts'
import { giveCode } from './preparation-codes.ts'
import { sendPreparation, sendPreparationByCode } from './send-preparation.ts'
import { preparationSubject } from './subject-rules.ts'
import { watchPreparations } from './watch-preparations.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.sendPreparation, ({ trx, caller, ...input }) =>
    sendPreparation(deps, trx, caller, input),
  )
  bind(app, deps, contract.giveCode, ({ caller }) => giveCode(deps, caller))
  bind(app, deps, contract.sendPreparationByCode, ({ trx, caller, ...input }) =>
    sendPreparationByCode(deps, trx, caller, input),
  )
  bind(app, deps, contract.listSentPreparations, ({ caller, ...input }) =>
    listSentPreparations(deps, caller, input),
  )
  bind(app, deps, contract.listWaitingPreparations, ({ caller }) => listWaitingPreparations(deps, caller))
  bind(app, deps, contract.getPreparation, ({ caller, ...input }) => getPreparation(deps, caller, input))
  bind(app, deps, contract.confirmPreparation, ({ trx, caller, ...input }) =>
    confirmPreparation(deps, trx, caller, input),
  )
  bind(app, deps, contract.declinePreparation, ({ trx, caller, ...input }) =>
    declinePreparation(deps, trx, caller, input),
  )
  bind(app, deps, contract.withdrawPreparation, ({ trx, caller, ...input }) =>
    withdrawPreparation(deps, trx, caller, input),
  )
}

/** 代办: a form a commissioner or an enterprise's contact fills in, which is nothing before the talent confirms it. */
export const preparation = {
  routes,
  jobs: [ANNOUNCE_PREPARATION, WATCH_PREPARATIONS],
  subjects: [preparationSubject] as const,
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_PREPARATION, (batch) => announcePreparations(deps, batch)),
    workOn(WATCH_PREPARATIONS, () => watchPreparations(deps)),
  ],
}
export { preparationDays } from './recompute-days.ts'
export { countWaitingPreparations } from './read-preparations.ts'
