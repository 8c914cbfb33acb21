import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  chinaTime,
  dayFault,
  needsCalendarReason,
  type CalendarYear,
  type DayEffect,
  type DayKind,
  type DayString,
  type MovedRequests,
  type setCalendarDay as endpoint,
  type WorkingCalendar,
} from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import { holdLock } from '../../db/hold-lock.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { createCalendar } from '../../lib/working-days.ts'
import { outsideBy } from '../booking/index.ts'
import { movedBy } from '../service-request/index.ts'
import { getCalendarYear } from './get-year.ts'
import { loadCalendarEntries, movedHere, versionsHere } from './in-force.ts'
import { CALENDAR_CHANNEL, refreshCalendar } from './refresh.ts'

/** So many of the requests an entry moved are kept by number; all are counted. */
const MOST_MOVED = 20

/** Part of the transaction: nobody is told of what didn't come about. */
const tellOthers = (trx: Trx) => sql`select pg_notify(${CALENDAR_CHANNEL}, '')`.execute(trx)

/** The holidays of a year are announced in the one before: nobody enters more than that, or what is long over. */
function checkDay(deps: Deps, day: string): void {
  const today = chinaTime(deps.clock.now()).day
  const year = Number(today.slice(0, 4))
  const range = { from: `${year - 1}-01-01`, to: `${year + 2}-12-31` }
  const message = dayFault(day, '日期', range, today)
  if (message !== null)
    throw new ContractError('invalid', { fields: [{ field: 'day', label: '日期', message }] })
}

/** What the newest entry of this day moved, when it says the same: sent again, it is the same entry. */
async function movedBefore(
  trx: Trx,
  day: string,
  body: EndpointInput<typeof endpoint>['body'],
): Promise<MovedRequests | null> {
  const newest = await versionsHere(trx)
    .select(['kind', 'note', 'reason', movedHere])
    .where('day', '=', day)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const same = newest?.kind === body.kind && newest.note === body.note && newest.reason === body.reason
  return same ? newest.moved : null
}

/** The calendar in force with one day entered differently. */
async function calendarWith(db: Reader, day: DayString, kind: DayKind): Promise<WorkingCalendar> {
  const then = createCalendar()
  const { overrides, ...others } = await loadCalendarEntries(db)
  then.use({ ...others, overrides: new Map([...overrides, [day, kind]]) })
  return then
}

const firstOf = (all: MovedRequests['requests']): MovedRequests => ({
  count: all.length,
  requests: all.slice(0, MOST_MOVED),
})

/** What entering the day would do; nothing is kept. @throws ContractError `invalid` of a day that can't be entered */
export async function tryCalendarDay(deps: Deps, day: DayString, kind: DayKind): Promise<DayEffect> {
  checkDay(deps, day)
  const then = await calendarWith(deps.db, day, kind)
  const all = await movedBy(deps, deps.db, then, day)
  return { moved: firstOf(all), appointments: await outsideBy(deps, deps.db, then, day) }
}

/** Entered twice, the later one holds; both are kept, with what they moved. */
export async function setCalendarDay(
  deps: Deps,
  by: Caller,
  { params: { day }, body }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  checkDay(deps, day)
  const now = deps.clock.now()
  if (needsCalendarReason(day, chinaTime(now).day) && body.reason === '')
    throw new ContractError('invalid', {
      fields: [{ field: 'reason', label: '原因', message: '这一天已经过去，请写明为什么改' }],
    })
  const moved = await deps.db.transaction().execute(async (trx) => {
    // One sent again meanwhile sees the entry of the first.
    await holdLock(trx, 'calendar')
    const before = await movedBefore(trx, day, body)
    if (before !== null) return before
    const then = await calendarWith(trx, day, body.kind)
    const all = await movedBy(deps, trx, then, day)
    const found = firstOf(all)
    await trx
      .insertInto('calendar_version')
      .values({
        id: deps.newId(),
        day,
        kind: body.kind,
        note: body.note,
        reason: body.reason,
        entered_by: by.accountId,
        entered_at: now,
        moved_count: found.count,
        moved: JSON.stringify(found.requests),
      })
      .execute()
    await tellOthers(trx)
    return found
  })
  await refreshCalendar(deps)
  return { ...(await getCalendarYear(deps, Number(day.slice(0, 4)))), moved }
}

export async function confirmCalendarYear(deps: Deps, by: Caller, year: number): Promise<CalendarYear> {
  await deps.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('calendar_year_confirmed')
      .values({ year, confirmed_by: by.accountId, confirmed_at: deps.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tellOthers(trx)
  })
  await refreshCalendar(deps)
  return getCalendarYear(deps, year)
}
