import type { MatterClosing } from '@talent/contract/matter-editor'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'

/** Matters that take nothing new, by code. */
export async function listClosings(reader: Reader): Promise<Map<string, MatterClosing>> {
  const rows = await reader
    .selectFrom('matter_closing as c')
    .leftJoin('matter as s', (join) => join.onRef('s.code', '=', 'c.successor').on('s.active', '=', true))
    .select([
      'c.code',
      'c.drafts_until',
      's.code as successor',
      sql<string | null>`s.definition ->> 'title'`.as('title'),
    ])
    .execute()
  return new Map(
    rows.map(({ code, drafts_until, successor, title }) => [
      code,
      {
        finishBy: drafts_until,
        successor: successor === null || title === null ? null : { code: successor, title },
      },
    ]),
  )
}
