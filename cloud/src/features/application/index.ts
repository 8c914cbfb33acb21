import * as contract from '@talent/contract/application'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import { announceSteps } from './announce-steps.ts'
import { APPLY_CONSENT, applyForPost, showApplying } from './apply.ts'
import { getCv, keepCv, saveCv, uploadsOfCvs } from './cv.ts'
import { getCvPaper } from './cv-paper.ts'
import { interviewHosts, takeInterview } from './interview.ts'
import { ANNOUNCE_APPLICATION, TELL_APPLICANTS, WATCH_APPLICATIONS } from './jobs.ts'
import { getApplication, listMyApplications } from './read.ts'
import { applicationSubject } from './subject-rules.ts'
import { tellApplicants } from './tell-applicants.ts'
import {
  declineTimes,
  hireApplicant,
  inviteApplicant,
  openApplication,
  passApplicant,
  refuseApplicant,
  withdrawApplication,
} from './verbs.ts'
import { watchApplication, watchApplications } from './watch.ts'
import { watchPicks } from './watch-picks.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.getCv, ({ caller }) => getCv(deps, caller.accountId))
  bind(app, deps, contract.saveCv, ({ caller, ...input }) => saveCv(deps, caller.accountId, input))
  bind(app, deps, contract.getCvPaper, ({ caller }) => getCvPaper(deps, caller.accountId))
  bind(app, deps, contract.getApplying, ({ caller, ...input }) => showApplying(deps, caller, input))
  bind(app, deps, contract.applyForPost, ({ trx, caller, ...input }) =>
    applyForPost(deps, trx, caller, input),
  )
  bind(app, deps, contract.listMyApplications, ({ caller, ...input }) =>
    listMyApplications(deps, caller, input),
  )
  bind(app, deps, contract.getApplication, ({ caller, ...input }) => getApplication(deps, caller, input))
  bind(app, deps, contract.withdrawApplication, ({ trx, caller, ...input }) =>
    withdrawApplication(deps, trx, caller, input),
  )
  bind(app, deps, contract.takeInterview, ({ trx, caller, ...input }) =>
    takeInterview(deps, trx, caller, input),
  )
  bind(app, deps, contract.declineTimes, ({ trx, caller, ...input }) =>
    declineTimes(deps, trx, caller, input),
  )
}

/** 我的简历 and 投递: of a person, for a post; the employer's verbs are called by the feature that has their desk. */
export const application = {
  routes,
  jobs: [ANNOUNCE_APPLICATION, TELL_APPLICANTS, WATCH_APPLICATIONS],
  subjects: [applicationSubject] as const,
  hosts: interviewHosts,
  uploadsInUse: uploadsOfCvs,
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_APPLICATION, (batch) =>
      announceSteps(
        deps,
        batch.map(({ stepId }) => stepId),
      ),
    ),
    workOn(TELL_APPLICANTS, ({ noticeId }) => tellApplicants(deps, noticeId)),
    workOn(WATCH_APPLICATIONS, async () => {
      await watchApplications(deps)
      await watchPicks(deps)
    }),
  ],
}

/** What the seed plays, as people's presses would run it. */
export const applicationActions = {
  APPLY_CONSENT,
  applyForPost,
  hireApplicant,
  inviteApplicant,
  keepCv,
  openApplication,
  passApplicant,
  refuseApplicant,
  watchApplication,
}

/** What an employer does, with their own check that they speak for the post's enterprise now. */
export {
  hireApplicant,
  inviteApplicant,
  offerTimes,
  openApplication,
  passApplicant,
  refuseApplicant,
} from './verbs.ts'
export { holdContactRole } from './change-application.ts'
export type { EmployerVerb, OpenedApplication } from './verbs.ts'
export { cvSheet } from './cv-paper.ts'
export { endInterviewsOf, interviewsOf } from './interview.ts'
export { nextOf } from './view.ts'
export { isPhoneShown, nameToEmployer, sentOf, sentToEmployer, type Sent } from './sent-cv.ts'
export { applicationsHere, factsNow } from './here.ts'
export { twinsOf } from './twins.ts'
export { TELL_APPLICANTS } from './jobs.ts'
export { applicationDays } from './recompute-days.ts'
