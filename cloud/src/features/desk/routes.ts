import * as contract from '@talent/contract/desk'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { getBoard } from './get-board.ts'
import { getWorklist } from './get-worklist.ts'
import { getServedPerson, listServedPeople } from './served-people.ts'
import { listOpenRequests } from './list-open-requests.ts'
import { listWaiting } from './list-waiting.ts'
import { listWatched } from './list-watched.ts'
import { setCapacity, setDuty } from './set-duty.ts'

export function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.getWorklist, ({ caller, ...input }) => getWorklist(deps, caller, input))
  bind(app, deps, contract.setDuty, async ({ caller, body }) => {
    await setDuty(deps, caller, body.onDuty)
    return { done: true } as const
  })
  bind(app, deps, contract.setCapacity, async ({ caller, body }) => {
    await setCapacity(deps, caller, body.capacity)
    return { done: true } as const
  })
  bind(app, deps, contract.getBoard, ({ caller, ...input }) => getBoard(deps, caller, input))
  bind(app, deps, contract.listWatched, ({ caller, ...input }) => listWatched(deps, caller, input))
  bind(app, deps, contract.listWaiting, ({ caller, ...input }) => listWaiting(deps, caller, input))
  bind(app, deps, contract.listOpenRequests, ({ caller, ...input }) => listOpenRequests(deps, caller, input))
  bind(app, deps, contract.listServedPeople, ({ caller, ...input }) => listServedPeople(deps, caller, input))
  bind(app, deps, contract.getServedPerson, ({ caller, ...input }) => getServedPerson(deps, caller, input))
}
