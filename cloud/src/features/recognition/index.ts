import * as contract from '@talent/contract/recognition'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import { announceSteps } from './announce-steps.ts'
import { checkCredential, giveCredentialCode } from './credential.ts'
import { lockRecognition } from './here.ts'
import { ANNOUNCE_RECOGNITION, WATCH_RECOGNITIONS } from './jobs.ts'
import { listRecognitions } from './list-recognitions.ts'
import { objectToRecognition, refuseRecognition } from './object.ts'
import { getRecognition, listMyRecognitions, listPublicity, listRequestRecognitions } from './read.ts'
import { recogniseWhenOver, watchRecognitions } from './recognise.ts'
import { revokeRecognition } from './revoke.ts'
import { reviewRecognition } from './review.ts'
import { shownScheme } from './schemes.ts'
import { recognitionSubject } from './subject-rules.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.getScheme, ({ query }) => shownScheme(deps, deps.db, query.on))
  bind(app, deps, contract.listPublicity, () => listPublicity(deps))
  bind(app, deps, contract.reviewRecognition, ({ trx, caller, ...input }) =>
    reviewRecognition(deps, trx, caller, input),
  )
  bind(app, deps, contract.listRequestRecognitions, ({ caller, ...input }) =>
    listRequestRecognitions(deps, caller, input),
  )
  bind(app, deps, contract.listMyRecognitions, ({ caller }) => listMyRecognitions(deps, caller))
  bind(app, deps, contract.listRecognitions, ({ caller, ...input }) => listRecognitions(deps, caller, input))
  bind(app, deps, contract.objectToRecognition, ({ trx, caller, ...input }) =>
    objectToRecognition(deps, trx, caller, input),
  )
  bind(app, deps, contract.refuseRecognition, ({ trx, caller, ...input }) =>
    refuseRecognition(deps, trx, caller, input),
  )
  bind(app, deps, contract.revokeRecognition, ({ trx, caller, ...input }) =>
    revokeRecognition(deps, trx, caller, input),
  )
  bind(app, deps, contract.giveCredentialCode, ({ caller, ...input }) =>
    deps.db.transaction().execute((trx) => giveCredentialCode(deps, trx, caller, input)),
  )
  bind(app, deps, contract.checkCredential, ({ caller, ...input }) =>
    deps.db.transaction().execute((trx) => checkCredential(deps, trx, caller, input)),
  )
  bind(app, deps, contract.getRecognition, ({ caller, ...input }) => getRecognition(deps, caller, input))
}

/** 人才认定: the opinion a request ended with, its 公示, the class and its term. */
export const recognition = {
  routes,
  jobs: [ANNOUNCE_RECOGNITION, WATCH_RECOGNITIONS],
  subjects: [recognitionSubject] as const,
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_RECOGNITION, (batch) =>
      announceSteps(
        deps,
        batch.map(({ stepId }) => stepId),
      ),
    ),
    workOn(WATCH_RECOGNITIONS, () => watchRecognitions(deps)),
  ],
}

/** What a press of a person and the clock run, for the seed: its recognitions come about as real ones do. */
export const recognitionActions = { reviewRecognition, lockRecognition, recogniseWhenOver }

/** What the clock runs, for tests of what a recognition leads to elsewhere. */
export { watchRecognitions } from './recognise.ts'

/** What the editor of a scheme publishes. */
export {
  latestScheme,
  listSchemes,
  listSchemeVersions,
  putScheme,
  withdrawScheme,
} from './scheme-versions.ts'
