import * as contract from '@talent/contract/consent'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { listConsents, withdrawConsent } from './own-consents.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listConsents, async ({ caller }) => ({
    consents: await listConsents(deps, caller),
  }))
  bind(app, deps, contract.withdrawConsent, async ({ trx, caller, params }) => {
    await withdrawConsent(deps, trx, caller, params.id)
    return { done: true } as const
  })
}

export const consent = { routes }

export { endConsents } from './own-consents.ts'
export { giveConsents } from './give-consents.ts'
export { CLOSED, lastWithdrawal, lastWithdrawals } from './last-withdrawal.ts'
