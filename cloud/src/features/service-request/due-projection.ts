import type { WorkingCalendar } from '@talent/contract/calendar'
import { CLOCK_EFFECT, type Clock, type Promised } from '@talent/contract/service-request'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { loadMatterBriefs } from '../matter/index.ts'
import type { Calendar } from '../../lib/working-days.ts'
import { clockAt, withBeginning, type TimelineMoment } from './clock.ts'
import type { StoredFacts, EntryKind } from './entry-content.ts'
import type { RequestRow } from './repository.ts'

export type DueColumns = Pick<
  RequestRow,
  'phase' | 'due_on' | 'missed_on' | 'due_provisional' | 'due_revision'
>

/** What of a clock doesn't depend on when one looks. */
export const dueColumns = (calendar: Calendar, clock: Clock): DueColumns => ({
  phase: clock.phase,
  due_on: clock.dueOn,
  missed_on: clock.missedOn,
  due_provisional: clock.provisional,
  due_revision: calendar.revision(),
})

/** Entries that the clock passes over. */
const PASSED_OVER = (Object.keys(CLOCK_EFFECT) as EntryKind[]).filter((kind) => CLOCK_EFFECT[kind] === null)

/** The days of clocks, of many requests in one query, without a word of what was said. */
export async function loadMoments(
  db: Db,
  requestIds: readonly string[],
): Promise<Map<string, TimelineMoment[]>> {
  const found = new Map<string, TimelineMoment[]>(requestIds.map((id) => [id, []]))
  if (requestIds.length === 0) return found
  const rows = await db
    .selectFrom('timeline_entry')
    .select(['request_id', 'kind', 'at', 'facts'])
    .where('request_id', 'in', [...requestIds])
    .where('kind', 'not in', PASSED_OVER)
    .orderBy('request_id')
    .orderBy('seq')
    .execute()
  for (const row of rows) found.get(row.request_id)?.push(row)
  return found
}

/** With an entry about to be written: where it puts the deadline, and whether one had passed; null when it moves no clock. */
export async function projectEntry(
  deps: Deps,
  trx: Trx,
  request: RequestRow,
  entry: { kind: EntryKind; at: Date; facts: StoredFacts },
): Promise<{ columns: DueColumns; late: StoredFacts['late'] } | null> {
  if (PASSED_OVER.includes(entry.kind)) return null
  const matter = (await loadMatterBriefs(trx, [request])).get(
    `${request.matter_code}/${request.matter_version}`,
  )
  if (matter === undefined)
    throw new ExplainedError(`matter ${request.matter_code}/${request.matter_version} is gone`)
  const before = (await loadMoments(trx, [request.id])).get(request.id) ?? []
  const clock = clockAt([...withBeginning(request, before), entry], matter, deps.calendar, entry.at)
  const last = clock.latenesses.at(-1)
  const isNew = clock.latenesses.length > latenessesNoted(request, before, matter, deps.calendar, entry.at)
  return {
    columns: dueColumns(deps.calendar, clock),
    late: isNew && last ? { dueOn: last.dueOn, by: last.lateBy } : null,
  }
}

const latenessesNoted = (
  request: RequestRow,
  before: readonly TimelineMoment[],
  matter: Promised,
  calendar: WorkingCalendar,
  at: Date,
): number => clockAt(withBeginning(request, before), matter, calendar, at).latenesses.length
