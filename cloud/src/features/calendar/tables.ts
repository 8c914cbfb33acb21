import type { DayKind, MovedRequests } from '@talent/contract/calendar'
import type { ColumnType, JSONColumnType } from 'kysely'

/** See migrations/0001_accounts.sql. */
export interface CalendarTables {
  calendar_override: {
    day: ColumnType<string, string, never>
    kind: DayKind
    note: string
    entered_by: string
    entered_at: Date
  }
  /** Rows are only ever added: what is in force is the latest of a day. */
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
