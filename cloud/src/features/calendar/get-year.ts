import { addDays, isWeekend, type CalendarYear, type WorkingCalendar } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import { daysInForce, movedHere, versionsHere } from './in-force.ts'

const MOST_VERSIONS = 20

/** What isn't an ordinary weekday at work. */
function specialDays(calendar: WorkingCalendar, first: string, last: string): CalendarYear['days'] {
  const days: CalendarYear['days'] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const kind = calendar.kindOf(day)
    if (kind !== 'working' || isWeekend(day)) days.push({ day, kind })
  }
  return days
}

export async function getCalendarYear(deps: Deps, year: number): Promise<CalendarYear> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const [overrides, versions] = await Promise.all([
    daysInForce(deps.db).where('day', '>=', first).where('day', '<=', last).execute(),
    versionsHere(deps.db)
      .innerJoin('account as a', 'a.id', 'entered_by')
      .select(['calendar_version.id', 'day', 'kind', 'note', 'reason', 'a.name as by', 'entered_at'])
      .select(movedHere)
      .where('day', '>=', first)
      .where('day', '<=', last)
      .orderBy('seq', 'desc')
      .limit(MOST_VERSIONS)
      .execute(),
  ])
  return {
    year,
    provisional: deps.calendar.isProvisional(year),
    days: specialDays(deps.calendar, first, last),
    overrides,
    versions: versions.map(({ entered_at, ...version }) => ({
      ...version,
      at: entered_at.toISOString(),
    })),
  }
}
