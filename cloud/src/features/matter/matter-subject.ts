import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { SubjectRules } from '../../subjects.ts'
import { requireReadable } from './matter-files.ts'

/** By their codes, with what each is called in its last version. */
const matters = (db: Reader, codes: readonly string[]) =>
  db
    .selectFrom('matter')
    .distinctOn('code')
    .select(['code', 'active', sql<string>`definition ->> 'title'`.as('title')])
    .where('code', 'in', [...codes])
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()

/** A matter, by its code: what its files hang on. */
export const matterSubject: SubjectRules = {
  kind: 'matter',
  isHere: async (db, id) => (await matters(db, [id])).length > 0,
  viewersOf: async (db, ids) => new Map((await matters(db, ids)).map(({ code }) => [code, () => true])),
  briefsOf: async ({ db }, ids) =>
    new Map(
      (await matters(db, ids)).map(({ code, title, active }) => [code, { title, number: '', open: active }]),
    ),
  nextStepsOf: async () => new Map(),
  wordsOf: async () => new Map(),
  lookAtFile: (deps, by, id, file) => requireReadable(deps.db, by, id, file.id),
  whenConsentWithdrawn: async () => undefined,
}
