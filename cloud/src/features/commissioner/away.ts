import type { Half } from '@talent/contract/leave'
import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../db/database.ts'

/** A leave that stands lets nobody be given anything, whether or not its stand-in has accepted. */
const stands = (now: Date) =>
  sql<boolean>`(l.state <> 'cancelled' and l.starts_at <= ${now} and l.ends_at > ${now})`

/** Whether the commissioner is on leave at that moment: by the clock, whatever job has run. */
export const isAway = (accountId: RawBuilder<unknown>, now: Date): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from leave l where l.account_id = ${accountId} and ${stands(now)})`

/** Who has accepted to stand in for a commissioner at that moment; null: nobody, or they aren't away. */
export const standInOf = (accountId: RawBuilder<unknown>, now: Date): RawBuilder<string | null> =>
  sql<string | null>`(select l.stand_in_account_id from leave l
    where l.account_id = ${accountId} and l.state = 'covered' and ${stands(now)} limit 1)`

/** When the leave ends that a commissioner is on at that moment, or null. */
export const leaveEndOf = (accountId: RawBuilder<unknown>, now: Date) =>
  sql<{
    day: string
    half: Half
  } | null>`(select json_build_object('day', l.to_day, 'half', l.to_half) from leave l
    where l.account_id = ${accountId} and ${stands(now)} limit 1)`

/** What a card tells of its owner's leave, or null; its titles are still names. */
export const awayOf = (accountId: RawBuilder<unknown>, now: Date) =>
  sql<{
    until: string
    standIn: { id: string; name: string; portrait: string | null } | null
  } | null>`(select json_build_object('until', l.to_day, 'standIn', case when l.state = 'covered' then
        json_build_object('id', s.id, 'name', s.name, 'portrait', sc.portrait) end)
      from leave l left join account s on s.id = l.stand_in_account_id
      left join commissioner sc on sc.account_id = s.id
     where l.account_id = ${accountId} and ${stands(now)} limit 1)`

/** Who acts in place of a commissioner now: their accepted stand-in while they are on leave, else they themselves. */
export async function actsFor(db: Reader, commissionerId: string, now: Date): Promise<string> {
  const id = sql`${commissionerId}::text`
  const { rows } = await sql<{ id: string | null }>`select ${standInOf(id, now)} as id`.execute(db)
  return rows[0]?.id ?? commissionerId
}

/** Everybody who accepted to stand in for a commissioner, and from when until when they did. */
export const stoodInFor = (
  db: Reader,
  commissionerId: string,
): Promise<{ standIn: string; from: Date; until: Date }[]> =>
  db
    .selectFrom('leave')
    .select(['stand_in_account_id as standIn', 'starts_at as from', 'ends_at as until'])
    .where('account_id', '=', commissionerId)
    .where('state', '=', 'covered')
    .where('stand_in_account_id', 'is not', null)
    .$narrowType<{ standIn: string }>()
    .execute()
