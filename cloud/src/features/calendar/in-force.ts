import { createHash } from 'node:crypto'
import type { MovedRequests } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { CalendarEntries } from '../../lib/working-days.ts'
import { isHere } from '../account/index.ts'

/** Entries by people who count now: what demo people entered holds no more where DEMO is false. */
export const versionsHere = (db: Reader) =>
  db.selectFrom('calendar_version').where(isHere(sql.ref('entered_by')))

/**
 * What an entry moved, as it was counted then, but for the requests that demo people asked for where DEMO is false (of
 * those kept by number).
 */
export const movedHere = sql<MovedRequests>`(
  select jsonb_build_object(
    'count', moved_count - jsonb_array_length(moved) + count(*),
    'requests', coalesce(jsonb_agg(one order by place), '[]'))
  from jsonb_array_elements(moved) with ordinality as kept (one, place)
  join service_request r on r.id = one ->> 'id' and ${isHere(sql.ref('r.talent_account_id'))})`.as('moved')

/** Of each day the latest entry. */
export const daysInForce = (db: Reader) =>
  versionsHere(db).distinctOn('day').select(['day', 'kind', 'note']).orderBy('day').orderBy('seq', 'desc')

export async function loadCalendarEntries(db: Reader): Promise<CalendarEntries> {
  const days = await daysInForce(db).execute()
  const years = await db
    .selectFrom('calendar_year_confirmed')
    .select('year')
    .distinct()
    .where(isHere(sql.ref('confirmed_by')))
    .orderBy('year')
    .execute()
  const said = JSON.stringify([days.map(({ day, kind }) => [day, kind]), years])
  return {
    overrides: new Map(days.map((row) => [row.day, row.kind])),
    confirmedYears: new Set(years.map((row) => row.year)),
    revision: createHash('sha256').update(said).digest('base64url').slice(0, 16),
  }
}
