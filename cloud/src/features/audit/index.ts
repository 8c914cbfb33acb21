import * as contract from '@talent/contract/audit'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { listAccessRecords } from './list-access-records.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listAccessRecords, async ({ caller }) => ({
    records: await listAccessRecords(deps, caller.accountId),
  }))
}

export const audit = { routes }

export { recordAct } from './record.ts'
