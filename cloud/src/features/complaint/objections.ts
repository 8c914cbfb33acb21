import { OWED_STATES } from '@talent/contract/complaint'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'

export interface Objections {
  /** Waiting for an answer. */
  readonly open: number
  /** When the last one was answered or taken back; null: none was. */
  readonly settledAt: Date | null
}
const NONE: Objections = { open: 0, settledAt: null }

/** What was objected to recognitions, by id, as far as it hinders them. */
export async function objectionsTo(db: Reader, ids: readonly string[]): Promise<(id: string) => Objections> {
  if (ids.length === 0) return () => NONE
  const owed = sql.join(OWED_STATES)
  const rows = await db
    .selectFrom('complaint as c')
    .leftJoin('complaint_step as s', (join) =>
      join.onRef('s.complaint_id', '=', 'c.id').on('s.kind', 'in', ['answer', 'withdraw']),
    )
    .select([
      'c.subject_id as id',
      sql<number>`(count(distinct c.id) filter (where c.state in (${owed})))::int`.as('open'),
      sql<Date | null>`max(s.at)`.as('settledAt'),
    ])
    .where('c.subject_kind', '=', 'recognition')
    .where('c.subject_id', 'in', [...ids])
    .groupBy('c.subject_id')
    .execute()
  const byId = new Map(rows.map(({ id, ...one }) => [id, one]))
  return (id) => byId.get(id) ?? NONE
}
