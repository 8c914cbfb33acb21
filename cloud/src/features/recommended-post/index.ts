import * as contract from '@talent/contract/recommended-post'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { fittingPosts } from './fitting.ts'
import { recommendedPosts } from './read.ts'
import { recommendPosts } from './recommend.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listFittingPosts, ({ caller, ...input }) => fittingPosts(deps, caller, input))
  bind(app, deps, contract.recommendPosts, ({ trx, caller, ...input }) =>
    recommendPosts(deps, trx, caller, input),
  )
  bind(app, deps, contract.listRecommendedPosts, ({ caller, ...input }) =>
    recommendedPosts(deps, caller, input),
  )
}

/** Posts that the commissioner of a request recommends in it, 配偶就业 above all. */
export const recommendedPost = { routes }
