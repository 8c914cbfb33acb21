import { clockOf, type Clock, type Moment, type Promised, type WorkingCalendar } from '@talent/contract'
import type { StoredFacts } from './entry-content.ts'

/** An entry as far as clocks are concerned. */
export interface TimelineMoment {
  kind: Moment['event']
  at: Date
  facts: StoredFacts
}

export const momentsOf = (entries: readonly TimelineMoment[]): Moment[] =>
  entries.map((entry) => ({
    event: entry.kind,
    at: entry.at.toISOString(),
    ...(entry.facts.late === undefined ? {} : { late: entry.facts.late }),
  }))

/** A thread that lost its beginning still has a row that knows when it began. */
export const withBeginning = (
  row: { submitted_at: Date },
  entries: readonly TimelineMoment[],
): readonly TimelineMoment[] =>
  entries.some(({ kind }) => kind === 'submit')
    ? entries
    : [{ kind: 'submit', at: row.submitted_at, facts: {} }, ...entries]

export const clockAt = (
  entries: readonly TimelineMoment[],
  promise: Promised,
  calendar: WorkingCalendar,
  now: Date,
): Clock => clockOf(momentsOf(entries), promise, calendar, now.toISOString())

/** The open 一次性告知: asked for after the last 补正. */
export function openSupplement<E extends TimelineMoment>(entries: readonly E[]): E | null {
  const asked = entries.findLast((entry) => entry.kind === 'ask_supplement' || entry.kind === 'supplement')
  return asked?.kind === 'ask_supplement' ? asked : null
}

/** What the commissioner last said they are doing; 补正 and 转派 make it out of date. */
export function currentProgress<E extends TimelineMoment>(entries: readonly E[]): E | null {
  const last = entries.findLast((entry) =>
    ['report_progress', 'ask_supplement', 'transfer'].includes(entry.kind),
  )
  return last?.kind === 'report_progress' ? last : null
}
