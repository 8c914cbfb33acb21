import * as contract from '@talent/contract/session'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { endSession, listSessions, signOutEverywhere } from './own-sessions.ts'

const done = { done: true } as const

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listSessions, async ({ caller }) => ({
    sessions: await listSessions(deps, caller),
  }))
  bind(app, deps, contract.endSession, async ({ trx, caller, params }) => {
    await endSession(deps, trx, caller, params.id)
    return done
  })
  bind(app, deps, contract.signOutEverywhere, async ({ caller }) => {
    await signOutEverywhere(deps, caller)
    return done
  })
  bind(app, deps, contract.signOut, async ({ caller }) => {
    await deps.db.transaction().execute((trx) => endSession(deps, trx, caller, caller.sessionId))
    return done
  })
}

export const session = { routes }
