import * as contract from '@talent/contract'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { confirmCalendarYear, getCalendarYear, reloadCalendar, setCalendarDay } from './enter-days.ts'

/** Another copy of the process learns of an entry within this time. */
const RELOAD_EVERY_MS = 60_000

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.getCalendarYear, ({ params }) => getCalendarYear(deps, Number(params.year)))
  bind(app, deps, contract.setCalendarDay, ({ caller, ...input }) => setCalendarDay(deps, caller, input))
  bind(app, deps, contract.confirmCalendarYear, ({ caller, params }) =>
    confirmCalendarYear(deps, caller, Number(params.year)),
  )

  const timer = setInterval(() => {
    reloadCalendar(deps).catch((error: unknown) => app.log.warn({ err: error }, 'calendar not reloaded'))
  }, RELOAD_EVERY_MS).unref()
  app.addHook('onClose', async () => clearInterval(timer))
}

export const calendar = { routes }
export { loadCalendarEntries } from './load-entries.ts'
