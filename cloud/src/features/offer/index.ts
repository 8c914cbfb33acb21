import * as contract from '@talent/contract/offer'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { confirmOffer, postponeOffer } from './answer-offer.ts'
import { findOffers } from './find-offers.ts'
import { TELL_OFFERS } from './jobs.ts'
import { tellOffers } from './tell-offers.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listOffers, async ({ caller }) => ({
    offers: (await findOffers(deps, deps.db, caller.accountId)).map(({ offer }) => offer),
  }))
  bind(app, deps, contract.confirmOffer, ({ trx, caller, ...input }) =>
    confirmOffer(deps, trx, caller, input),
  )
  bind(app, deps, contract.postponeOffer, ({ caller, ...input }) => postponeOffer(deps, caller, input))
}

/** 免申即享: what verified facts alone give a person, for a single confirmation. */
export const offer = {
  routes,
  jobs: [TELL_OFFERS],
  workers: (deps: Deps): Worker[] => [workOn(TELL_OFFERS, () => tellOffers(deps))],
}
