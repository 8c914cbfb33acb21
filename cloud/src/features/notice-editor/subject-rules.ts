import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import { copySubject } from '../publication/index.ts'

/** Notices and those begun, by id: a draft that is published or given up is spoken of by the notice it was of. */
async function titlesOf(db: Reader, ids: readonly string[]) {
  const [notices, copies] = await Promise.all([
    db
      .selectFrom('notice')
      .select(['id', 'title', 'issue'])
      .where('id', 'in', [...ids])
      .execute(),
    db
      .selectFrom('publication_copy')
      .select(['subject_id as id', sql<string>`content ->> 'title'`.as('title')])
      .select(sql<number | null>`(content ->> 'issue')::int`.as('issue'))
      .where('kind', '=', 'notice')
      .where('subject_id', 'in', [...ids])
      .execute(),
  ])
  const copied = new Set(copies.map(({ id }) => id))
  return new Map(
    [...notices, ...copies].map(({ id, title, issue }) => [
      id,
      { title, number: issue === null ? null : `第 ${issue} 期`, open: copied.has(id) },
    ]),
  )
}

export const noticeDraftSubject = copySubject('notice_draft', '没有标题的公告', titlesOf)
