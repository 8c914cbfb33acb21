import { ContractError } from '@talent/contract'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { SubjectRules } from '../../subjects.ts'

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

/** News of its review lead to it: coordinators read it, nobody else. It has no files, no thread and no consents. */
export const policyDraftSubject: SubjectRules = {
  kind: 'policy_draft',
  isHere: async (db, id) => (await titlesOf(db, [id])).has(id),
  async viewersOf(db, ids) {
    return new Map(
      [...(await titlesOf(db, ids)).keys()].map((id) => [id, ({ roles }) => roles.includes('coordinator')]),
    )
  },
  async briefsOf({ db }, ids) {
    return new Map(
      [...(await titlesOf(db, ids))].map(([id, { title, number, open }]) => [
        id,
        { title: title || '没有名称的政策', number: number ?? '', open },
      ]),
    )
  },
  nextStepsOf: async () => new Map(),
  wordsOf: async () => new Map(),
  lookAtFile: async () => {
    throw new ContractError('not_found')
  },
  whenConsentWithdrawn: async () => undefined,
}
