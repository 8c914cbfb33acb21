import * as contract from '@talent/contract/employer'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import { hireApplicant, inviteApplicant, offerTimes, refuseApplicant } from '../application/index.ts'
import { listApplicants, openApplicant } from './applicants.ts'
import { exportApplicants } from './export-applicants.ts'
import { hiringDays, sayHiring } from './hiring.ts'
import { announceHiring, hiringSubject } from './hiring-news.ts'
import { listInterviewTimes, removeInterviewTime } from './interview-times.ts'
import { ANNOUNCE_HIRING, ANNOUNCE_NEED, WATCH_HIRING } from './jobs.ts'
import { announceNeeds, needSubject } from './need-news.ts'
import { declineNeed, listNeeds, listOwnNeeds, placeNeed, sendNeed, withdrawNeed } from './needs.ts'
import { listOwnPosts } from './own-posts.ts'
import { passStage } from './pass-stage.ts'
import { previewRefusal, refuseSeveral } from './refuse-several.ts'
import { watchHiring } from './watch-hiring.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listOwnPosts, ({ caller, ...input }) => listOwnPosts(deps, caller, input))
  bind(app, deps, contract.listApplicants, ({ caller, ...input }) => listApplicants(deps, caller, input))
  bind(app, deps, contract.openApplicant, ({ caller, params }) => openApplicant(deps, caller, params.id))
  bind(app, deps, contract.inviteOne, ({ trx, caller, params, body }) =>
    inviteApplicant(deps, trx, caller, { ...params, ...body, times: body.choose ? body.times : null }),
  )
  bind(app, deps, contract.offerTimes, ({ trx, caller, params, body }) =>
    offerTimes(deps, trx, caller, { ...params, ...body }),
  )
  bind(app, deps, contract.listInterviewTimes, ({ caller, params }) =>
    listInterviewTimes(deps, caller, params.id),
  )
  bind(app, deps, contract.removeInterviewTime, async ({ trx, caller, params, body }) => {
    await removeInterviewTime(trx, caller, params.id, body.startsAt)
    return { done: true } as const
  })
  bind(app, deps, contract.refuseOne, ({ trx, caller, params, body: { version, reason } }) =>
    refuseApplicant(deps, trx, caller, { ...params, version, words: reason }),
  )
  bind(app, deps, contract.hireOne, ({ trx, caller, params, body }) =>
    hireApplicant(deps, trx, caller, { ...params, ...body }),
  )
  bind(app, deps, contract.previewRefusals, ({ caller, ...input }) => previewRefusal(deps, caller, input))
  bind(app, deps, contract.refuseSeveral, ({ trx, caller, ...input }) =>
    refuseSeveral(deps, trx, caller, input),
  )
  bind(app, deps, contract.passStage, ({ trx, caller, ...input }) => passStage(deps, trx, caller, input))
  bind(app, deps, contract.exportApplicants, ({ caller, ...input }) => exportApplicants(deps, caller, input))
  bind(app, deps, contract.sayHiring, ({ trx, caller, ...input }) => sayHiring(deps, trx, caller, input))
  bind(app, deps, contract.sendNeed, ({ trx, caller, ...input }) => sendNeed(deps, trx, caller, input))
  bind(app, deps, contract.listOwnNeeds, ({ caller, ...input }) => listOwnNeeds(deps, caller, input))
  bind(app, deps, contract.withdrawNeed, ({ trx, caller, params }) =>
    withdrawNeed(deps, trx, caller, params.id),
  )
  bind(app, deps, contract.listNeeds, (input) => listNeeds(deps, input))
  bind(app, deps, contract.placeNeed, ({ trx, caller, ...input }) => placeNeed(deps, trx, caller, input))
  bind(app, deps, contract.declineNeed, ({ trx, caller, params, body }) =>
    declineNeed(deps, trx, caller, { ...params, ...body }),
  )
}

/** What whoever speaks for an enterprise has and does: its posts and which are filled, who applied, what it needs urgently. */
export const employer = {
  routes,
  jobs: [ANNOUNCE_NEED, ANNOUNCE_HIRING, WATCH_HIRING],
  subjects: [needSubject, hiringSubject] as const,
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_NEED, (batch) => announceNeeds(deps, batch)),
    workOnAll(ANNOUNCE_HIRING, (batch) => announceHiring(deps, batch)),
    workOn(WATCH_HIRING, () => watchHiring(deps)),
  ],
}
export { hiringDays }
