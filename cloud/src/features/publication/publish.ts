import { ContractError } from '@talent/contract'
import type { PublicationEvent, PublicationKind } from '@talent/contract/publication'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { hashOf, type Publishable } from './publishable.ts'
import { insistApproved } from './review.ts'
import { clearSchedule, insistPublishable, lockCopy, lockShownCopy, removeCopy } from './working-copy.ts'

/** For good: who did what to which version. What was to go live by the clock doesn't any more. */
export async function recordEntry(
  deps: Deps,
  trx: Trx,
  by: Pick<Caller, 'accountId'>,
  entry: {
    kind: PublicationKind
    id: string
    event: PublicationEvent
    version: number
    reviewedBy?: string | null
  },
): Promise<void> {
  const { kind, id, event, version, reviewedBy = null } = entry
  await clearSchedule(trx, kind, id)
  await trx
    .insertInto('publication_entry')
    .values({
      id: deps.newId(),
      kind,
      subject_id: id,
      event,
      version,
      done_by: by.accountId,
      done_at: deps.clock.now(),
      reviewed_by: reviewedBy,
    })
    .execute()
}

/**
 * Puts the working copy in force, if it still is the one that was looked at. Sent again after a lost answer, it says the
 * same.
 * @returns the number of the new version
 * @throws ContractError `not_found`; `stale_copy` with the present one; `stale_version` where another version was published
 * since the copy was written; `not_approved` where another coordinator must approve it first; `invalid` with everything that
 * must be mended
 */
export async function publishCopy<C>(
  deps: Deps,
  by: Caller,
  of: Publishable<C>,
  id: string,
  hash: string,
): Promise<number> {
  return deps.db.transaction().execute(async (trx) => {
    const locked = await lockCopy(trx, of.kind, id)
    const published = await of.current(trx, id)
    if (published === null) throw new ContractError('not_found')
    if (locked === undefined && hashOf(published.content) === hash) return published.version
    const { marks, copy } = await lockShownCopy(trx, of, id, hash)
    await insistPublishable(trx, of, id, copy, published.version)
    const reviewedBy = await insistApproved(trx, of.kind, marks)
    const version = await of.put(trx, id, copy.content)
    await recordEntry(deps, trx, by, { kind: of.kind, id, event: 'publish', version, reviewedBy })
    await removeCopy(trx, of.kind, id)
    return version
  })
}

export interface Entry {
  id: string
  event: PublicationEvent
  version: number
  by: string
  at: string
  reviewer: string | null
}

const MOST_ENTRIES = 50

/** What was done to it, the newest first. */
export async function historyOf(reader: Reader, kind: PublicationKind, id: string): Promise<Entry[]> {
  const rows = await reader
    .selectFrom('publication_entry as e')
    .innerJoin('account as a', 'a.id', 'e.done_by')
    .leftJoin('account as r', 'r.id', 'e.reviewed_by')
    .select(['e.id', 'e.event', 'e.version', 'a.name as by', 'e.done_at', 'r.name as reviewer'])
    .where('e.kind', '=', kind)
    .where('e.subject_id', '=', id)
    .orderBy('e.seq', 'desc')
    .limit(MOST_ENTRIES)
    .execute()
  return rows.map(({ done_at, ...entry }) => ({ ...entry, at: done_at.toISOString() }))
}
