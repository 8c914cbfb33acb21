import { getPolicy, listPolicies } from '@talent/contract/policy'
import { listEligibility } from '@talent/contract/self-check'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { countReading } from './count-reading.ts'
import { loadPolicy } from './load-policy.ts'
import { listPoliciesPage, loadInPlay } from './queries.ts'

const isStaff = (caller: Caller | null) => caller?.roles.some((role) => role !== 'talent') === true

/** Open to everyone: a policy is a public document, so there is no access rule to check. */
export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, listPolicies, ({ query }) => listPoliciesPage(deps.db, deps.clock.now(), query))
  bind(app, deps, listEligibility, () => loadInPlay(deps.db, deps.clock.now()))
  bind(app, deps, getPolicy, async ({ caller, params }) => {
    const found = await loadPolicy(deps.db, deps.clock.now(), params.id)
    // Whoever works on policies opens them for another reason.
    if (!isStaff(caller)) await countReading(deps, params.id)
    return found
  })
}
