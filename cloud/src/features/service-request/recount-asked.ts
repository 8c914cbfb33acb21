import { askedDueOn } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Calendar } from '../../lib/working-days.ts'
import { factsOf } from './entry-content.ts'
import type { RequestRow } from './repository.ts'

type Asked = Pick<RequestRow, 'id' | 'state' | 'supervised_until'>

/**
 * After a change of the calendar: the days of what is asked now, of a talent (一次性告知) or of a commissioner (督办), in the
 * entry that told them. A talent’s is never sooner than they were told.
 */
export async function recountAsked(calendar: Calendar, trx: Trx, requests: readonly Asked[]): Promise<void> {
  const idsOf = (of: readonly Asked[]) => of.map(({ id }) => id)
  const asked = idsOf(requests.filter(({ state }) => state === 'supplementing'))
  const supervised = idsOf(requests.filter(({ supervised_until: until }) => until !== null))
  if (asked.length + supervised.length === 0) return
  const entries = await trx
    .selectFrom('timeline_entry')
    .distinctOn(['request_id', 'kind'])
    .select(['id', 'request_id', 'kind', 'at', 'facts'])
    .where((eb) =>
      eb.or([
        eb('request_id', 'in', ['', ...asked]).and('kind', '=', 'ask_supplement'),
        eb('request_id', 'in', ['', ...supervised]).and('kind', '=', 'supervise'),
      ]),
    )
    .orderBy('request_id')
    .orderBy('kind')
    .orderBy('seq', 'desc')
    .execute()
  const moved = entries.flatMap(({ id, request_id, kind, at, facts }) => {
    const isTalents = kind === 'ask_supplement'
    const { dueOn, workingDays } = factsOf({ kind: isTalents ? kind : 'supervise', facts })
    if (dueOn === null || workingDays === null) return []
    const day = askedDueOn(calendar, at, workingDays)
    return day === dueOn || (isTalents && day < dueOn) ? [] : [{ id, request_id, kind, day }]
  })
  if (moved.length === 0) return
  const rows = sql`jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
    as n (id text, request_id text, kind text, day date)`
  await sql`update timeline_entry e set facts = e.facts || jsonb_build_object('dueOn', to_char(n.day, 'YYYY-MM-DD'))
    from ${rows} where e.id = n.id`.execute(trx)
  await sql`update service_request r set supervised_until = n.day
    from ${rows} where r.id = n.request_id and n.kind = 'supervise'`.execute(trx)
}
