import * as v from 'valibot'
import type { Deps } from '../../deps.ts'
import { defineJob } from '../../jobs/define-job.ts'
import { isAnyDayOutdated } from './counted-days.ts'
import { loadCalendarEntries } from './in-force.ts'

/** Other copies of the process are told on this channel that an entry was made. */
export const CALENDAR_CHANNEL = 'calendar'
/** What is due by another calendar than the present one is computed anew. */
export const RECOMPUTE_DUE = defineJob('recompute-due', v.object({}))

export const reloadCalendar = (deps: Deps): Promise<void> =>
  deps.calendar.reload(() => loadCalendarEntries(deps.db))

/** At the start, after every entry, and from time to time: with what is due by another calendar left to a job. */
export async function refreshCalendar(deps: Deps): Promise<void> {
  await reloadCalendar(deps)
  if (await isAnyDayOutdated(deps))
    await deps.db.transaction().execute((trx) => deps.queue.send(trx, RECOMPUTE_DUE, {}))
}
