import { ContractError } from '@talent/contract'
import * as contract from '@talent/contract/account'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { listAreas, listDemoPeople } from './queries.ts'
import { withdrawRole } from './withdraw-role.ts'

const done = { done: true } as const

export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listDemoPeople, async () => {
    if (!deps.config.demo) throw new ContractError('not_found')
    return { people: await listDemoPeople(deps.db) }
  })
  bind(app, deps, contract.listAreas, async () => ({ areas: await listAreas(deps.db) }))
  bind(app, deps, contract.withdrawRole, async ({ trx, caller, params, body }) => {
    await withdrawRole(deps, trx, caller, params.id, body)
    return done
  })
}
