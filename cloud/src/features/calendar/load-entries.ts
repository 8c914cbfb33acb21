import type { Db } from '../../db/database.ts'
import type { CalendarEntries } from '../../lib/working-days.ts'

export async function loadCalendarEntries(db: Db): Promise<CalendarEntries> {
  const [days, years] = await Promise.all([
    db.selectFrom('calendar_override').select(['day', 'working']).execute(),
    db.selectFrom('calendar_year_confirmed').select('year').execute(),
  ])
  return {
    overrides: new Map(days.map((row) => [row.day, row.working ? 'working' : 'off'])),
    confirmedYears: new Set(years.map((row) => row.year)),
    revision: 0,
  }
}
