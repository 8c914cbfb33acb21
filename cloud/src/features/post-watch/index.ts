import * as contract from '@talent/contract/post-watch'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { TELL_MARKED_POSTS, TELL_SEARCHES } from './jobs.ts'
import { getPostMark, listMarkedPosts, setPostMark } from './marks.ts'
import { listSavedSearches, pauseSearch, removeSearch, saveSearch } from './searches.ts'
import { postSubject, savedSearchSubject } from './subject-rules.ts'
import { tellMarkedPosts, tellSearches } from './tell.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listMarkedPosts, ({ caller, ...input }) => listMarkedPosts(deps, caller, input))
  bind(app, deps, contract.getPostMark, ({ caller, params }) => getPostMark(deps, caller, params.id))
  bind(app, deps, contract.setPostMark, ({ caller, ...input }) => setPostMark(deps, caller, input))
  bind(app, deps, contract.listSavedSearches, ({ caller }) => listSavedSearches(deps, caller))
  bind(app, deps, contract.saveSearch, ({ trx, caller, body }) => saveSearch(deps, trx, caller, body.search))
  bind(app, deps, contract.pauseSearch, ({ caller, ...input }) => pauseSearch(deps, caller, input))
  bind(app, deps, contract.removeSearch, ({ trx, caller, params }) => removeSearch(trx, caller, params.id))
}

/** 收藏岗位 and 我的搜索: what somebody waits for among posts. */
export const postWatch = {
  routes,
  jobs: [TELL_SEARCHES, TELL_MARKED_POSTS],
  subjects: [postSubject, savedSearchSubject] as const,
  workers: (deps: Deps): Worker[] => [
    workOn(TELL_SEARCHES, () => tellSearches(deps)),
    workOn(TELL_MARKED_POSTS, () => tellMarkedPosts(deps)),
  ],
}
