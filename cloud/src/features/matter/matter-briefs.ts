import type { Promised } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'

export interface MatterBrief extends Promised {
  code: string
  version: number
  title: string
}

/** What a list shows of the matters its rows name, without reading whole forms; keyed by `code/version`. */
export async function loadMatterBriefs(
  db: Db,
  rows: readonly { matter_code: string }[],
): Promise<Map<string, MatterBrief>> {
  const briefs = await db
    .selectFrom('matter')
    .select([
      'code',
      'version',
      sql<string>`definition ->> 'title'`.as('title'),
      sql<number>`(definition ->> 'promisedWorkingDays')::int`.as('promisedWorkingDays'),
      sql<number>`(definition ->> 'acceptWithinWorkingDays')::int`.as('acceptWithinWorkingDays'),
    ])
    .where('code', 'in', [...new Set(rows.map((row) => row.matter_code))])
    .execute()
  return new Map(briefs.map((brief) => [`${brief.code}/${brief.version}`, brief]))
}
