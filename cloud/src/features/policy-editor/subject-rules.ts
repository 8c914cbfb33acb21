import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import { copySubject } from '../publication/index.ts'

/** Policies and those begun, by id: a draft that is published or given up is spoken of by the policy it was of. */
async function titlesOf(db: Reader, ids: readonly string[]) {
  const [policies, copies] = await Promise.all([
    db
      .selectFrom('policy')
      .select(['id', 'title', 'doc_no as number'])
      .where('id', 'in', [...ids])
      .execute(),
    db
      .selectFrom('publication_copy')
      .select(['subject_id as id', sql<string>`content ->> 'title'`.as('title')])
      .select(sql<string | null>`content ->> 'docNo'`.as('number'))
      .where('kind', '=', 'policy')
      .where('subject_id', 'in', [...ids])
      .execute(),
  ])
  const copied = new Set(copies.map(({ id }) => id))
  return new Map([...policies, ...copies].map((row) => [row.id, { ...row, open: copied.has(row.id) }]))
}

export const policyDraftSubject = copySubject('policy_draft', '没有名称的政策', titlesOf)
