import { instantAfter } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { UNATTACHED_DAYS } from './unattached.ts'

/** Rows looked at together. */
const PAGE = 200

export interface CleanUp {
  /** Uploads nobody used in time: row and content removed. */
  readonly unused: number
  /** Contents no row names, left by a killed process. */
  readonly nameless: number
  /** Attached files whose content is gone: somebody has to look into it. */
  readonly lost: readonly string[]
}

const daysAgo = ({ clock }: Deps, days: number) => instantAfter(clock.now(), -days)

async function removeUnused(deps: Deps): Promise<number> {
  let removed = 0
  const old = pagesById(PAGE, (after, size) =>
    deps.db
      .selectFrom('file')
      .select(['id', 'owner_account_id as ownerId'])
      .where('subject_kind', 'is', null)
      .where('created_at', '<', daysAgo(deps, UNATTACHED_DAYS))
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  )
  for await (const rows of old) {
    const owners = [...new Set(rows.map(({ ownerId }) => ownerId))]
    const inUse = new Set(await deps.subjects.uploadsInUse(deps, owners))
    const unused = rows.filter(({ id }) => !inUse.has(id)).map(({ id }) => id)
    if (unused.length === 0) continue
    // Asked again as it is deleted: it may be submitted at this very moment.
    const gone = await deps.db
      .deleteFrom('file')
      .where('id', 'in', unused)
      .where('subject_kind', 'is', null)
      .returning('id')
      .execute()
    for (const { id } of gone) await deps.files.remove(id)
    removed += gone.length
  }
  return removed
}

/** A content is put before its row is written: only what is a day old has surely no row to come. */
async function removeNameless(deps: Deps): Promise<number> {
  let removed = 0
  const look = async (ids: readonly string[]) => {
    const rows = await deps.db.selectFrom('file').select('id').where('id', 'in', ids).execute()
    const named = new Set(rows.map(({ id }) => id))
    for (const id of ids) {
      if (named.has(id)) continue
      await deps.files.remove(id)
      removed += 1
    }
  }
  const page: string[] = []
  for await (const id of deps.files.putBefore(daysAgo(deps, 1))) {
    page.push(id)
    if (page.length === PAGE) await look(page.splice(0))
  }
  if (page.length > 0) await look(page)
  return removed
}

/** An unused upload without content can go; what is attached stays, so that what was handed in remains known. */
async function findLost(deps: Deps): Promise<string[]> {
  const lost: string[] = []
  const all = pagesById(PAGE, (after, size) =>
    deps.db
      .selectFrom('file')
      .select(['id', 'subject_kind'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  )
  for await (const rows of all) {
    for (const { id, subject_kind } of rows) {
      if (await deps.files.has(id)) continue
      if (subject_kind !== null) lost.push(id)
      else await deps.db.deleteFrom('file').where('id', '=', id).where('subject_kind', 'is', null).execute()
    }
  }
  return lost
}

/** Rows and contents that belong to nothing any more. May run twice, and beside uploads and submissions. */
export const cleanUploads = async (deps: Deps): Promise<CleanUp> => ({
  unused: await removeUnused(deps),
  nameless: await removeNameless(deps),
  lost: await findLost(deps),
})
