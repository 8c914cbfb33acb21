import {
  addDays,
  chinaTime,
  ContractError,
  dayFault,
  type CalendarYear,
  type EndpointInput,
  type setCalendarDay as endpoint,
} from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { loadCalendarEntries } from './load-entries.ts'

/** After every entry, and from time to time for what another copy of the process entered. */
export const reloadCalendar = async (deps: Deps): Promise<void> =>
  deps.calendar.use(await loadCalendarEntries(deps.db))

export async function getCalendarYear(deps: Deps, year: number): Promise<CalendarYear> {
  const overrides = await deps.db
    .selectFrom('calendar_override')
    .select(['day', 'working', 'note'])
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<', addDays(`${year}-12-31`, 1))
    .orderBy('day')
    .execute()
  return { year, provisional: deps.calendar.isProvisional(year), overrides }
}

/** The holidays of a year are announced in the one before: nobody enters more than that, or what is long over. */
function checkDay(deps: Deps, day: string): void {
  const today = chinaTime(deps.clock.now()).day
  const year = Number(today.slice(0, 4))
  const range = { from: `${year - 1}-01-01`, to: `${year + 2}-12-31` }
  const message = dayFault(day, '日期', range, today)
  if (message !== null)
    throw new ContractError('invalid', { fields: [{ field: 'day', label: '日期', message }] })
}

/** Entered twice, the later one holds. */
export async function setCalendarDay(
  deps: Deps,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<CalendarYear> {
  checkDay(deps, params.day)
  const entry = {
    working: body.working,
    note: body.note,
    entered_by: by.accountId,
    entered_at: deps.clock.now(),
  }
  await deps.db
    .insertInto('calendar_override')
    .values({ day: params.day, ...entry })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(entry))
    .execute()
  await reloadCalendar(deps)
  return getCalendarYear(deps, Number(params.day.slice(0, 4)))
}

export async function confirmCalendarYear(deps: Deps, by: Caller, year: number): Promise<CalendarYear> {
  await deps.db
    .insertInto('calendar_year_confirmed')
    .values({ year, confirmed_by: by.accountId, confirmed_at: deps.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await reloadCalendar(deps)
  return getCalendarYear(deps, year)
}
