import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'

/** Remembers how far someone has read; never moves back. */
export async function markRead(db: Db, requestId: string, accountId: string, seq: number): Promise<void> {
  await db
    .insertInto('request_read')
    .values({ request_id: requestId, account_id: accountId, last_read_seq: seq })
    .onConflict((conflict) =>
      conflict
        .columns(['request_id', 'account_id'])
        .doUpdateSet({ last_read_seq: seq })
        .where('request_read.last_read_seq', '<', seq),
    )
    .execute()
}

/** Entries of others beyond the reader's mark, by request; only requests that have some. */
export async function unreadCounts(
  db: Db,
  requestIds: readonly string[],
  accountId: string,
): Promise<Map<string, number>> {
  if (requestIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('timeline_entry as e')
    .leftJoin('request_read as mark', (join) =>
      join.onRef('mark.request_id', '=', 'e.request_id').on('mark.account_id', '=', accountId),
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
