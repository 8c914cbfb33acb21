import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import { untilOf } from './post-filters.ts'

/** Its employer said whether it is filled since it closed. */
export const isSaidOf = () => sql<boolean>`coalesce(p.hiring_said_at >= ${untilOf()}, false)`

/** Posts of notices in force that one can't apply for any more, of enterprises of the directory: with whose they are now. */
export const closedPosts = (db: Reader, now: Date) =>
  db
    .selectFrom('post as p')
    .innerJoin('notice as n', 'n.id', 'p.notice_id')
    .innerJoin('enterprise as e', 'e.id', 'p.enterprise_id')
    .select(['p.id', 'p.title', 'p.apply_how'])
    .select(sql<Date>`${untilOf()}`.as('closed_at'))
    .where('n.withdrawn_on', 'is', null)
    .where('p.position', 'is not', null)
    .where(sql<boolean>`${untilOf()} <= ${now}::timestamptz`)

/** What everybody reads of it from now on. Its notice is held. */
export const putHiring = (
  trx: Trx,
  id: string,
  { filled, hired, at }: { readonly filled: boolean; readonly hired: number; readonly at: Date },
) => trx.updateTable('post').set({ filled, hired, hiring_said_at: at }).where('id', '=', id).execute()
