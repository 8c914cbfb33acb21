import type { Subject } from '@talent/contract'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'

/** `(created_at, id)` before that of one item; a stranger's item names nothing. */
const before = (id: string, accountId: string) =>
  sql<boolean>`(n.created_at, n.id) < (select created_at, id from notification where id = ${id} and account_id = ${accountId})`

export const selectInbox = (db: Db, accountId: string) =>
  db
    .selectFrom('notification as n')
    .select(['n.id', 'n.subject_kind', 'n.subject_id', 'n.what_sealed', 'n.created_at', 'n.read_at'])
    .where('n.account_id', '=', accountId)

export async function countUnread(db: Db, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select(sql<number>`count(*)::int`.as('unread'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.unread
}

/** Up to one item and all older ones, those of one thing, or all. */
export async function markRead(
  db: Db,
  accountId: string,
  what: { upTo?: string; subject?: Subject },
  now: Date,
): Promise<void> {
  await db
    .updateTable('notification as n')
    .set({ read_at: now })
    .where('n.account_id', '=', accountId)
    .where('n.read_at', 'is', null)
    .$if(what.subject !== undefined, (query) =>
      query
        .where('n.subject_kind', '=', what.subject?.kind ?? null)
        .where('n.subject_id', '=', what.subject?.id ?? ''),
    )
    .$if(what.upTo !== undefined, (query) =>
      query.where((eb) => eb.or([eb('n.id', '=', what.upTo ?? ''), before(what.upTo ?? '', accountId)])),
    )
    .execute()
}
