import type { MovedRequests, WorkingCalendar } from '@talent/contract/calendar'
import { OPEN_STATES } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db, Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { CountedDays } from '../../lib/counted-days.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { loadMatterBriefs } from '../matter/index.ts'
import { clockAt, withBeginning } from './clock.ts'
import { dueColumns, loadMoments } from './due-projection.ts'
import { recountAsked } from './recount-asked.ts'
import { requestsHere, type RequestRow } from './repository.ts'

/** Open requests of a calendar that isn't the present one any more, or never computed. */
const outdated = (db: Db, revision: string) =>
  db
    .selectFrom('service_request')
    .where('state', 'in', [...OPEN_STATES])
    .where(sql<boolean>`due_revision is distinct from ${revision}`)

async function isAnyOutdated(deps: Deps): Promise<boolean> {
  const row = await outdated(deps.db, deps.calendar.revision()).select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

const BATCH = 100
const MOVED_BATCH = 500

/** After a change of the calendar: what is open and was computed by another one is computed anew, some at a time. */
export async function recomputeDue(deps: Deps): Promise<void> {
  for (let found = BATCH; found === BATCH;) {
    found = await deps.db.transaction().execute(async (trx) => {
      const revision = deps.calendar.revision()
      const rows = await outdated(trx, revision).selectAll().orderBy('id').limit(BATCH).forUpdate().execute()
      if (rows.length === 0) return 0
      const clockBy = await clocksOf(trx, rows)
      const now = deps.clock.now()
      const columns = rows.map((row) => ({
        id: row.id,
        ...dueColumns(deps.calendar, clockBy(row, deps.calendar, now)),
        due_revision: revision,
      }))
      await sql`update service_request r
        set phase = n.phase, due_on = n.due_on, missed_on = n.missed_on,
            due_provisional = n.due_provisional, due_revision = n.due_revision
        from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb)
          as n (id text, phase text, due_on date, missed_on date, due_provisional boolean, due_revision text)
        where n.id = r.id`.execute(trx)
      await recountAsked(deps.calendar, trx, rows)
      return rows.length
    })
  }
}

export const requestDays: CountedDays = { isAnyOutdated, recount: recomputeDue }

const clocksOf = async (db: Reader, rows: readonly RequestRow[]) => {
  const matters = await loadMatterBriefs(db, rows)
  const moments = await loadMoments(
    db,
    rows.map(({ id }) => id),
  )
  return (row: RequestRow, calendar: WorkingCalendar, now: Date) => {
    const matter = matters.get(`${row.matter_code}/${row.matter_version}`)
    if (matter === undefined)
      throw new ExplainedError(`matter ${row.matter_code}/${row.matter_version} is gone`)
    return clockAt(withBeginning(row, moments.get(row.id) ?? []), matter, calendar, now)
  }
}

/** Open requests whose last day is another one by calendar `then`, which differs from the present one on `day`; earliest first. */
export async function movedBy(
  deps: Deps,
  db: Reader,
  then: WorkingCalendar,
  day: string,
): Promise<MovedRequests['requests']> {
  const now = deps.clock.now()
  const moved: MovedRequests['requests'] = []
  const open = pagesById(MOVED_BATCH, (after, size) =>
    requestsHere(db)
      .selectAll()
      .where('state', 'in', [...OPEN_STATES])
      // A day after its last one moves nothing.
      .where((eb) => eb.or([eb('due_on', '>=', day), eb('due_revision', 'is', null)]))
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  )
  for await (const rows of open) {
    const clockBy = await clocksOf(db, rows)
    for (const row of rows) {
      const [from, to] = [clockBy(row, deps.calendar, now).dueOn, clockBy(row, then, now).dueOn]
      if (from !== to) moved.push({ id: row.id, number: row.number, from, to })
    }
  }
  return moved.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
}
