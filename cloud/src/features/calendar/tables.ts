import type { DayKind, MovedRequests } from '@talent/contract/calendar'
import type { ColumnType, JSONColumnType } from 'kysely'

/** See migrations/0014_calendar_versions.sql. */
export interface CalendarTables {
  /** Rows are only ever added: what holds for a day is the latest of them by somebody who counts now. */
  calendar_version: {
    id: string
    seq: ColumnType<number, never, never>
    day: ColumnType<string, string, never>
    kind: DayKind
    note: string
    reason: string
    entered_by: string
    entered_at: Date
    moved_count: number
    moved: JSONColumnType<MovedRequests['requests']>
  }
  calendar_year_confirmed: { year: number; confirmed_by: string; confirmed_at: Date }
}
