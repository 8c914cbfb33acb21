import type { Station } from '@talent/contract/station'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { bookingsHere } from '../booking/index.ts'
import { keeping } from './keepers.ts'

const OFFERS = sql<boolean>`exists (select 1 from booking_host h where h.station_id = t.id
  and jsonb_array_length(h.pattern -> 'weekly') + jsonb_array_length(h.pattern -> 'extra') > 0)`

/** Where one can come for a matter, by name: open, kept by somebody, with times on offer. */
export async function stationsOf(db: Reader, matterCode: string): Promise<string[]> {
  const rows = await db
    .selectFrom('station as t')
    .select('t.id')
    .where('t.closed_at', 'is', null)
    .where(
      sql<boolean>`(exists (select 1 from station_matter m where m.station_id = t.id and m.matter_code = ${matterCode})
        or not exists (select 1 from station_matter m where m.station_id = t.id))`,
    )
    .where('t.id', 'in', keeping(db).select('s.value'))
    .where(OFFERS)
    .orderBy('t.name')
    .execute()
  return rows.map(({ id }) => id)
}

/** Open ones first, by name. */
export async function listStations({ db, clock }: Deps): Promise<{ stations: Station[] }> {
  const [rows, matters, keepers] = await Promise.all([
    db
      .selectFrom('station as t')
      .selectAll('t')
      .select((eb) => [
        OFFERS.as('offers'),
        eb
          .selectFrom(bookingsHere(db).selectAll().as('b'))
          .select(sql<number>`count(*)::int`.as('n'))
          .whereRef('b.host_id', '=', 't.id')
          .where(
            sql<boolean>`(b.state = 'preferred' or (b.state = 'booked' and b.starts_at > ${clock.now()}))`,
          )
          .as('coming'),
      ])
      .orderBy(sql`t.closed_at is not null`)
      .orderBy('t.name')
      .execute(),
    db
      .selectFrom('station_matter as s')
      .innerJoin('matter as m', 'm.code', 's.matter_code')
      .distinctOn(['s.station_id', 's.matter_code'])
      .select(['s.station_id', 's.matter_code as code', sql<string>`m.definition ->> 'title'`.as('title')])
      .orderBy('s.station_id')
      .orderBy('s.matter_code')
      .orderBy('m.version', 'desc')
      .execute(),
    keeping(db)
      .innerJoin('account as a', 'a.id', 's.account_id')
      .select(['s.value', 'a.id', 'a.name'])
      .orderBy('a.name')
      .orderBy('a.id')
      .execute(),
  ])
  return {
    stations: rows.map(({ closed_at: at, closed_reason: reason, coming, ...row }) => ({
      ...row,
      coming: coming ?? 0,
      matters: matters.flatMap(({ station_id, code, title }) =>
        station_id === row.id ? [{ code, title }] : [],
      ),
      keepers: keepers.flatMap(({ value, id, name }) => (value === row.id ? [{ id, name }] : [])),
      closed: at === null ? null : { at: at.toISOString(), reason: reason ?? '' },
    })),
  }
}
