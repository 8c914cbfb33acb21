import * as contract from '@talent/contract/quick-reply'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { addQuickReply, changeQuickReply, removeQuickReply } from './change-quick-replies.ts'
import { fillQuickReplies, listQuickReplies } from './read-quick-replies.ts'

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.listQuickReplies, ({ caller }) => listQuickReplies(deps, caller))
  bind(app, deps, contract.addQuickReply, ({ trx, caller, ...input }) =>
    addQuickReply(deps, trx, caller, input),
  )
  bind(app, deps, contract.changeQuickReply, ({ trx, caller, ...input }) =>
    changeQuickReply(deps, trx, caller, input),
  )
  bind(app, deps, contract.removeQuickReply, ({ trx, caller, ...input }) =>
    removeQuickReply(trx, caller, input),
  )
  bind(app, deps, contract.fillQuickReplies, ({ caller, ...input }) => fillQuickReplies(deps, caller, input))
}

export const quickReply = { routes }
export { putQuickReply, readQuickReply, type QuickReplyRecord } from './put-quick-reply.ts'
