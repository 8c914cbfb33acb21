import * as contract from '@talent/contract/calendar'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bind } from '../../http/bind-endpoint.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { report } from '../../lib/report.ts'
import { recountDays } from './counted-days.ts'
import { confirmCalendarYear, setCalendarDay, tryCalendarDay } from './enter-days.ts'
import { getCalendarYear } from './get-year.ts'
import { RECOMPUTE_DUE, refreshCalendar, reloadCalendar } from './refresh.ts'

/** Another copy of the process is told of an entry at once; this is for what it wasn't told. */
const RELOAD_EVERY_MS = 60_000

function routes(app: FastifyInstance, deps: Deps): void {
  bind(app, deps, contract.getCalendarYear, ({ params }) => getCalendarYear(deps, Number(params.year)))
  bind(app, deps, contract.setCalendarDay, ({ caller, ...input }) => setCalendarDay(deps, caller, input))
  bind(app, deps, contract.tryCalendarDay, ({ params, query }) =>
    tryCalendarDay(deps, params.day, query.kind),
  )
  bind(app, deps, contract.confirmCalendarYear, ({ caller, params }) =>
    confirmCalendarYear(deps, caller, Number(params.year)),
  )

  const timer = setInterval(() => {
    refreshCalendar(deps).catch((error: unknown) => report('calendar not reloaded', error))
  }, RELOAD_EVERY_MS).unref()
  app.addHook('onClose', async () => clearInterval(timer))
}

export const calendar = {
  routes,
  jobs: [RECOMPUTE_DUE],
  // The copy that takes the job may not have heard of the entry yet.
  workers: (deps: Deps): Worker[] => [
    workOn(RECOMPUTE_DUE, async () => {
      await reloadCalendar(deps)
      await recountDays(deps)
    }),
  ],
}
export { CALENDAR_CHANNEL, refreshCalendar, reloadCalendar } from './refresh.ts'
export { loadCalendarEntries } from './in-force.ts'
