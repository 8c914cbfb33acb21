import { getPolicyCounts } from '@talent/contract/policy-count'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { countThresholds } from './count-thresholds.ts'
import { COUNT_THRESHOLDS } from './jobs.ts'
import { loadCounts } from './read-counts.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, getPolicyCounts, () => loadCounts(deps))
}

/** Counts, never names. */
export const policyCount = {
  routes,
  jobs: [COUNT_THRESHOLDS],
  workers: (deps: Deps): Worker[] => [workOn(COUNT_THRESHOLDS, () => countThresholds(deps))],
}
