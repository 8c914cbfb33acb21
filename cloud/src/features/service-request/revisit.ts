import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import { isAway } from '../commissioner/index.ts'
import { beginFollowUp } from '../follow-up/index.ts'
import type { ChangeContext } from './change-request.ts'

/**
 * Who calls: the coordinator with the fewest open follow-ups, else another commissioner on duty of the department, never
 * anyone of `except`, and only where nobody else is left one who is on leave; null: nobody is left.
 */
export async function revisitorOf(
  trx: Trx,
  requestId: string,
  except: readonly string[],
  now: Date,
): Promise<string | null> {
  const others = sql.join(except.length === 0 ? [''] : except)
  const owed = sql`(select count(*) from follow_up f where f.owner_account_id = a.account_id and f.state = 'open')`
  const { rows } = await sql<{ id: string }>`
    select id from (
      select a.account_id as id, 1 as rank, ${owed} as owed from active_role a
        where a.role = 'coordinator' and a.account_id not in (${others})
      union
      select a.account_id as id, 2 as rank, ${owed} as owed from active_role a
        join commissioner c on c.account_id = a.account_id
        join commissioner rated on rated.department_code = c.department_code
        join service_request r on r.commissioner_account_id = rated.account_id
        where a.role = 'commissioner' and c.on_duty and r.id = ${requestId}
          and a.account_id <> r.commissioner_account_id and a.account_id not in (${others})
    ) c order by ${isAway(sql`c.id`, now)}, rank, owed, id limit 1`.execute(trx)
  return rows[0]?.id ?? null
}

/** A bad rating is answered by a call of somebody else than the one rated, within the promised days. */
export async function beginRevisit({ deps, trx, request, now }: ChangeContext, words: string): Promise<void> {
  const { commissioner_account_id: rated, talent_account_id: talent } = request
  await beginFollowUp(deps, trx, {
    kind: 'revisit',
    subject: { kind: 'request', id: request.id },
    ownerId: await revisitorOf(trx, request.id, [talent, ...(rated === null ? [] : [rated])], now),
    forId: talent,
    barredId: rated,
    what: words,
  })
}
