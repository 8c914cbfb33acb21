import type { Reader } from '../../db/database.ts'
import { applicationsHere } from './here.ts'
import type { ApplicationRow } from './tables.ts'

/** Of these, those whose name and telephone another account sent for the same post, while that isn't taken back. */
export async function twinsOf(
  db: Reader,
  rows: readonly Pick<ApplicationRow, 'id'>[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const found = await applicationsHere(db)
    .innerJoin('application as other', (join) =>
      join
        .onRef('other.post_id', '=', 'application.post_id')
        .onRef('other.person_index', '=', 'application.person_index')
        .onRef('other.id', '<>', 'application.id'),
    )
    .select('application.id')
    .where(
      'application.id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('other.open_to_employer', '=', true)
    .where('other.state', '<>', 'withdrawn')
    .execute()
  return new Set(found.map(({ id }) => id))
}
