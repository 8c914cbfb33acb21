import { type SubjectKind } from '@talent/contract'
import type { Reader } from '../../db/database.ts'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'

interface Titled {
  title: string
  number: string | null
  /** It is being written. */
  open: boolean
}

/**
 * What is spoken of as a working copy, by its thing's id: news of its review lead to it, coordinators read it and nobody
 * else. It has no files, no thread and no consents.
 * @param unnamed of one nobody gave a name yet
 */
export const copySubject = (
  kind: SubjectKind,
  unnamed: string,
  titlesOf: (db: Reader, ids: readonly string[]) => Promise<ReadonlyMap<string, Titled>>,
): SubjectRules => ({
  kind,
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
        { title: title || unnamed, number: number ?? '', open },
      ]),
    )
  },
  ...NEWS_ALONE,
})
