import * as contract from '@talent/contract/roster'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { commissionerHosts } from '../commissioner/index.ts'
import { addToRoster, saveRosterEntry } from './change-roster.ts'
import { getRosterChoices, getRosterEntry, listRoster } from './read-roster.ts'
import { tryRosterEntry, tryWithdrawal } from './trials.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listRoster, (input) => listRoster(deps, input))
  bind(app, deps, contract.getRosterChoices, () => getRosterChoices(deps))
  bind(app, deps, contract.tryRosterEntry, (input) => tryRosterEntry(deps, input))
  bind(app, deps, contract.getRosterEntry, ({ params }) => getRosterEntry(deps, params.id))
  bind(app, deps, contract.tryWithdrawal, (input) => tryWithdrawal(deps, input))
  bind(app, deps, contract.saveRosterEntry, ({ trx, caller, ...input }) =>
    saveRosterEntry(deps, trx, caller, input),
  )
  bind(app, deps, contract.addToRoster, ({ trx, caller, ...input }) => addToRoster(deps, trx, caller, input))
}

/** 专员名录: what a coordinator keeps of commissioners. Above matching and requests, which know nothing of it. */
export const roster = { routes, hosts: commissionerHosts }
export { putPlace } from './put-place.ts'
