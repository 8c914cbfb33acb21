import { getPolicy, listPolicies } from '@talent/contract/policy'
import { listEligibility } from '@talent/contract/self-check'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { loadPolicy } from './load-policy.ts'
import { listPoliciesPage, loadInPlay } from './queries.ts'

/** Open to everyone: a policy is a public document, so there is no access rule to check. */
export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, listPolicies, ({ query }) => listPoliciesPage(deps.db, deps.clock.now(), query))
  bind(app, deps, listEligibility, () => loadInPlay(deps.db, deps.clock.now()))
  bind(app, deps, getPolicy, ({ params }) => loadPolicy(deps.db, deps.clock.now(), params.id))
}
