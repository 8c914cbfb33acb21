import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { SubjectName } from '../../subjects.ts'

/** The matter and the number of each request: what news, consents and the trail call it. */
export async function namesOf(
  { db }: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SubjectName>> {
  const rows = await db
    .selectFrom('service_request as r')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'r.matter_code').onRef('m.version', '=', 'r.matter_version'),
    )
    .select(['r.id', 'r.number', sql<string>`m.definition ->> 'title'`.as('title')])
    .where('r.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, number, title }) => [id, { number, title }]))
}
