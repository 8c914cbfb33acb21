import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { CalendarEntries } from '../../lib/working-days.ts'

export async function loadCalendarEntries(db: Reader): Promise<CalendarEntries> {
  const days = await db.selectFrom('calendar_override').select(['day', 'kind']).execute()
  const years = await db.selectFrom('calendar_year_confirmed').select('year').execute()
  const versions = await db
    .selectFrom('calendar_version')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return {
    overrides: new Map(days.map((row) => [row.day, row.kind])),
    confirmedYears: new Set(years.map((row) => row.year)),
    revision: versions.count + years.length,
  }
}
