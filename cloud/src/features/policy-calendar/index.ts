import * as contract from '@talent/contract/policy-calendar'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { getPolicyDaysFile, getPolicyMonth, getPolicyMonthFile } from './month.ts'

/** Open to everyone, as the documents are. */
function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.getPolicyMonth, (input) => getPolicyMonth(deps, input))
  bind(app, deps, contract.getPolicyMonthFile, (input) => getPolicyMonthFile(deps, input))
  bind(app, deps, contract.getPolicyDaysFile, ({ params }) => getPolicyDaysFile(deps, params.id))
}

/** 政策日历: what opens and what closes, and on which day. */
export const policyCalendar = { routes }
