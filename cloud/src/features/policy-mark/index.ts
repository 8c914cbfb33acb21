import * as contract from '@talent/contract/policy-mark'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { TELL_MARKED } from './jobs.ts'
import { getPolicyMarks, listMarkedPolicies, setPolicyMark } from './marks.ts'
import { policySubject } from './subject-rules.ts'
import { tellMarked } from './tell-marked.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listMarkedPolicies, ({ caller, ...input }) =>
    listMarkedPolicies(deps, caller, input),
  )
  bind(app, deps, contract.getPolicyMarks, ({ caller, params }) => getPolicyMarks(deps, caller, params.id))
  bind(app, deps, contract.setPolicyMark, ({ caller, ...input }) => setPolicyMark(deps, caller, input))
}

/** 收藏 and 开放时告诉我: what a talent marks a policy with. */
export const policyMark = {
  routes,
  jobs: [TELL_MARKED],
  subjects: [policySubject] as const,
  workers: (deps: Deps): Worker[] => [workOn(TELL_MARKED, () => tellMarked(deps))],
}
