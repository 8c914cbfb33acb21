import type { Subject } from '@talent/contract'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import { isHere } from '../account/index.ts'

/** `(created_at, id)` before that of one item; a stranger's item names nothing. */
const before = (id: string, accountId: string) =>
  sql<boolean>`(n.created_at, n.id) < (select created_at, id from notification where id = ${id} and account_id = ${accountId})`

const selectNews = (db: Db, accountId: string) =>
  db
    .selectFrom('notification as n')
    .select(['n.id', 'n.subject_kind', 'n.subject_id', 'n.entry_id', 'n.what_encrypted'])
    .select(['n.created_at', 'n.read_at'])
    .where('n.account_id', '=', accountId)
    .where(isHere(sql.ref('n.owner_account_id')))

/** Of each thing its newest news. */
export const selectNewest = (db: Db, accountId: string) =>
  selectNews(db, accountId).where(
    sql<boolean>`not exists (select 1 from notification later where later.account_id = n.account_id
      and later.subject_kind = n.subject_kind and later.subject_id = n.subject_id
      and (later.created_at, later.id) > (n.created_at, n.id))`,
  )

const ofItsThing = sql`partition by n.subject_kind, n.subject_id`

/** The latest so many news of these things, newest first; each row says how much of its thing is unread in all. */
export const loadNewsOf = (db: Db, accountId: string, subjects: readonly Subject[], most: number) =>
  db
    .selectFrom(
      selectNews(db, accountId)
        .select(
          sql<number>`row_number() over (${ofItsThing} order by n.created_at desc, n.id desc)`.as('place'),
        )
        .select(
          sql<number>`(count(*) filter (where n.read_at is null) over (${ofItsThing}))::int`.as('unread'),
        )
        .where(
          sql<boolean>`(n.subject_kind, n.subject_id) in (${sql.join(
            subjects.map(({ kind, id }) => sql`(${kind}, ${id})`),
          )})`,
        )
        .as('one'),
    )
    .selectAll()
    .where('place', '<=', most)
    .orderBy('place')
    .execute()
export type NewsRow = Awaited<ReturnType<ReturnType<typeof selectNews>['execute']>>[number]

export async function countUnread(db: Db, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select(sql<number>`count(*)::int`.as('unread'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .where(isHere(sql.ref('owner_account_id')))
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
