import * as contract from '@talent/contract/notification'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { listInbox } from './list-inbox.ts'
import { markRead } from './queries.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listInbox, ({ caller, ...input }) => listInbox(deps, caller, input))
  bind(app, deps, contract.markInboxRead, async ({ caller, body }) => {
    await markRead(deps.db, caller.accountId, body, deps.clock.now())
    return { done: true } as const
  })
}

export const notification = { routes }

export { putNews, type News } from './put-news.ts'
export { countUnread } from './queries.ts'
export { markThreadRead, readSteps } from './read-marks.ts'
