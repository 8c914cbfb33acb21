import * as contract from '@talent/contract/leave'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, workOnAll, type Worker } from '../../jobs/define-job.ts'
import type { WhenRoleWithdrawn } from '../../role-withdrawal.ts'
import { announceLeaves } from './announce-leaves.ts'
import { acceptLeave, cancelLeave, declineLeave, endLeavesOf, nameStandIn } from './change-leave.ts'
import { ANNOUNCE_LEAVE, END_LEAVE, WATCH_LEAVES } from './jobs.ts'
import { sendLeave, tryLeave } from './plan-leave.ts'
import { getLeave, getMyLeaves, listStandIns, listUncovered } from './read-leaves.ts'
import { leaveSubject } from './subject-rules.ts'
import { watchLeave, watchLeaves } from './watch-leaves.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.getMyLeaves, ({ caller }) => getMyLeaves(deps, caller))
  bind(app, deps, contract.tryLeave, ({ caller, ...input }) => tryLeave(deps, caller, input))
  bind(app, deps, contract.listUncoveredLeaves, ({ caller, ...input }) => listUncovered(deps, caller, input))
  bind(app, deps, contract.getLeave, ({ caller, ...input }) => getLeave(deps, caller, input))
  bind(app, deps, contract.listStandIns, ({ caller, ...input }) => listStandIns(deps, caller, input))
  bind(app, deps, contract.sendLeave, ({ trx, caller, ...input }) => sendLeave(deps, trx, caller, input))
  bind(app, deps, contract.acceptLeave, ({ trx, caller, ...input }) => acceptLeave(deps, trx, caller, input))
  bind(app, deps, contract.declineLeave, ({ trx, caller, ...input }) =>
    declineLeave(deps, trx, caller, input),
  )
  bind(app, deps, contract.nameStandIn, ({ trx, caller, ...input }) => nameStandIn(deps, trx, caller, input))
  bind(app, deps, contract.cancelLeave, ({ trx, caller, ...input }) => cancelLeave(deps, trx, caller, input))
}

const whenRoleWithdrawn: WhenRoleWithdrawn = async (deps, trx, { accountId, role }) => {
  if (role === 'commissioner') await endLeavesOf(deps, trx, accountId)
}

/** Who is away and who stands in for them. What a leave means for access and matching is asked of `commissioner`. */
export const leave = {
  routes,
  jobs: [ANNOUNCE_LEAVE, END_LEAVE, WATCH_LEAVES],
  subjects: [leaveSubject] as const,
  whenRoleWithdrawn,
  workers: (deps: Deps): Worker[] => [
    workOnAll(ANNOUNCE_LEAVE, (batch) =>
      announceLeaves(
        deps,
        batch.map(({ stepId }) => stepId),
      ),
    ),
    workOn(END_LEAVE, ({ id }) => watchLeave(deps, id)),
    workOn(WATCH_LEAVES, () => watchLeaves(deps)),
  ],
}
