import type { ColumnType } from 'kysely'

/** See migrations/0001_accounts.sql. */
export interface CalendarTables {
  calendar_override: {
    day: ColumnType<string, string, never>
    working: boolean
    note: string
    entered_by: string
    entered_at: Date
  }
  calendar_year_confirmed: { year: number; confirmed_by: string; confirmed_at: Date }
}
