import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'

/** Entries of others beyond the reader's mark, by request; only requests that have some. */
export async function unreadCounts(
  db: Db,
  requestIds: readonly string[],
  accountId: string,
): Promise<Map<string, number>> {
  if (requestIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('timeline_entry as e')
    .leftJoin('read_mark as mark', (join) =>
      join
        .on('mark.subject_kind', '=', 'request')
        .onRef('mark.subject_id', '=', 'e.request_id')
        .on('mark.account_id', '=', accountId),
    )
    .select(['e.request_id', sql<number>`count(*)::int`.as('count')])
    .where('e.request_id', 'in', [...requestIds])
    .where('e.kind', '<>', 'submit')
    .where(sql<boolean>`e.actor_account_id is distinct from ${accountId}`)
    .where(sql<boolean>`e.seq > coalesce(mark.last_read_seq, 0)`)
    .groupBy('e.request_id')
    .execute()
  return new Map(rows.map((row) => [row.request_id, row.count]))
}
