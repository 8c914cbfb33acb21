import type { Reader } from '../../db/database.ts'
import { copySubject } from '../publication/index.ts'

/** By its code; a copy that is published or given up is spoken of by the scheme it was of. */
async function titlesOf(db: Reader, codes: readonly string[]) {
  const rows = await db
    .selectFrom('recognition_scheme as s')
    .distinctOn('s.code')
    .leftJoin('publication_copy as c', (join) =>
      join.onRef('c.subject_id', '=', 's.code').on('c.kind', '=', 'scheme'),
    )
    .select(['s.code', 's.definition', 'c.subject_id as copied'])
    .where('s.code', 'in', [...codes])
    .orderBy('s.code')
    .orderBy('s.version', 'desc')
    .execute()
  return new Map(
    rows.map(({ code, definition, copied }) => [
      code,
      { title: definition.name, number: null, open: copied !== null },
    ]),
  )
}

export const schemeDraftSubject = copySubject('scheme_draft', '没有名称的目录', titlesOf)
