import type { CalendarYear } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'

const MOST_VERSIONS = 20

export async function getCalendarYear(deps: Deps, year: number): Promise<CalendarYear> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const [overrides, versions] = await Promise.all([
    deps.db
      .selectFrom('calendar_override')
      .select(['day', 'kind', 'note'])
      .where('day', '>=', first)
      .where('day', '<=', last)
      .orderBy('day')
      .execute(),
    deps.db
      .selectFrom('calendar_version as v')
      .innerJoin('account as a', 'a.id', 'v.entered_by')
      .select(['v.id', 'v.day', 'v.kind', 'v.note', 'v.reason', 'a.name as by', 'v.entered_at'])
      .select(['v.moved_count', 'v.moved'])
      .where('v.day', '>=', first)
      .where('v.day', '<=', last)
      .orderBy('v.seq', 'desc')
      .limit(MOST_VERSIONS)
      .execute(),
  ])
  return {
    year,
    provisional: deps.calendar.isProvisional(year),
    overrides,
    versions: versions.map(({ entered_at, moved_count, moved, ...version }) => ({
      ...version,
      at: entered_at.toISOString(),
      moved: { count: moved_count, requests: moved },
    })),
  }
}
