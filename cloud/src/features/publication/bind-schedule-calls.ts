import type { ScheduleCalls } from '@talent/contract/publication'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import type { Reviewable } from './publishable.ts'
import { callOffSchedule, scheduleCopy } from './schedule.ts'

/** Publishing by the clock, of a kind. */
export function bindScheduleCalls<C>(
  app: FastifyInstance,
  deps: Deps,
  publication: Reviewable<C>,
  { schedule, callOff }: ScheduleCalls,
): void {
  bind(app, deps, schedule, ({ caller, params, body }) =>
    scheduleCopy(deps, caller, publication, { ...params, ...body }),
  )
  bind(app, deps, callOff, async ({ params }) => {
    await callOffSchedule(deps.db, publication, params)
    return { done: true } as const
  })
}
