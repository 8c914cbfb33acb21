import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { RequestRow } from './repository.ts'

/**
 * Entries of many requests in one query, as far as lists need them: no messages but the last, and words only
 * where they are shown (the last entry, what the commissioner is doing).
 */
export async function loadListEntries(db: Db, rows: readonly RequestRow[], readerId: string) {
  // To staff, words of before a withdrawn consent are closed; see closed-words.ts.
  const open = sql<boolean>`(r.talent_account_id = ${readerId} or e.kind = 'withdraw' or not exists
    (select 1 from consent c where c.request_id = r.id and c.withdrawn_at >= e.at))`
  return db
    .selectFrom('timeline_entry as e')
    .innerJoin('service_request as r', 'r.id', 'e.request_id')
    .select([
      'e.id',
      'e.request_id',
      'e.seq',
      'e.kind',
      'e.actor_role',
      'e.actor_account_id',
      'e.at',
      'e.facts',
    ])
    .select(
      sql<Buffer | null>`case when (e.seq = r.last_seq or e.kind = 'report_progress') and ${open} then e.body_sealed end`.as(
        'body_sealed',
      ),
    )
    .where(
      'e.request_id',
      'in',
      rows.map((row) => row.id),
    )
    .where((eb) => eb.or([eb('e.kind', '<>', 'message'), eb('e.seq', '=', eb.ref('r.last_seq'))]))
    .orderBy('e.request_id')
    .orderBy('e.seq')
    .execute()
}
export type ListEntry = Awaited<ReturnType<typeof loadListEntries>>[number]
