import * as contract from '@talent/contract/demand'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { bindCopyCalls, saveCopy } from '../publication/index.ts'
import { demandDraftSubject, demandPublication } from './demand-publication.ts'
import { needImporter } from './import/import-needs.ts'
import { ANNOUNCE_ASKED, WATCH_INTERESTS } from './jobs.ts'
import { listNeeds, listVersionNeeds, loadCatalogue, loadChanges, loadNeed } from './read-catalogue.ts'
import { loadEditor, loadVersion } from './read-editor.ts'
import { getInterest, listMyInterests } from './read-interests.ts'
import { sayInterest, showSaying } from './say-interest.ts'
import { interestSubject } from './subject-rules.ts'
import { goOnInterest, withdrawInterest } from './verbs.ts'
import { rebuildSearch } from './versions.ts'
import { announceAsked, watchInterests } from './watch.ts'

function editorRoutes(app: FastifyInstance, deps: Deps): void {
  const publication = demandPublication(deps)
  bind(app, deps, contract.getDemandEditor, ({ caller, params }) => loadEditor(deps, caller, params.id))
  bind(app, deps, contract.getDemandVersion, ({ params }) => loadVersion(deps, params.id, params.version))
  bind(app, deps, contract.saveDemandCopy, async ({ caller, params, body }) => ({
    copy: await saveCopy(deps, caller, publication, params.id, body),
  }))
  bindCopyCalls(
    app,
    deps,
    publication,
    {
      discardCopy: contract.discardDemandCopy,
      setReview: contract.setDemandReview,
      sendForReview: contract.sendDemandForReview,
      review: contract.reviewDemand,
      publish: contract.publishDemand,
    },
    '需求目录',
  )
}

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.getDemand, () => loadCatalogue(deps))
  bind(app, deps, contract.listDemandNeeds, (input) => listNeeds(deps, input))
  bind(app, deps, contract.getDemandNeed, ({ params }) => loadNeed(deps, params.id))
  bind(app, deps, contract.getDemandChanges, ({ params }) => loadChanges(deps, params.version))
  bind(app, deps, contract.listDemandVersionNeeds, (input) => listVersionNeeds(deps, input))
  bind(app, deps, contract.getSayingInterest, ({ caller, params }) => showSaying(deps, caller, params.id))
  bind(app, deps, contract.sayInterest, ({ trx, caller, ...input }) => sayInterest(deps, trx, caller, input))
  bind(app, deps, contract.listMyInterests, ({ caller, ...input }) => listMyInterests(deps, caller, input))
  bind(app, deps, contract.getInterest, ({ caller, params }) => getInterest(deps, caller, params.id))
  bind(app, deps, contract.withdrawInterest, ({ trx, caller, ...input }) =>
    withdrawInterest(deps, trx, caller, input),
  )
  bind(app, deps, contract.goOnInterest, ({ trx, caller, ...input }) =>
    goOnInterest(deps, trx, caller, input),
  )
  editorRoutes(app, deps)
}

/** 急需紧缺人才需求目录: published by coordinators, read by everybody; who is interested is followed up to a result. */
export const demand = {
  routes,
  jobs: [ANNOUNCE_ASKED, WATCH_INTERESTS],
  subjects: [demandDraftSubject, interestSubject] as const,
  importers: [needImporter],
  rebuildSearch,
  workers: (deps: Deps): Worker[] => [
    workOn(ANNOUNCE_ASKED, (asked) => announceAsked(deps, asked)),
    workOn(WATCH_INTERESTS, () => watchInterests(deps)),
  ],
}

/** What shipped content is put in by. */
export { listVersions as listDemandVersions, putDemand } from './versions.ts'
