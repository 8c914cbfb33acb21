import { ContractError } from '@talent/contract'
import type { PublicationKind, ReviewDecision, ReviewState } from '@talent/contract/publication'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { hashOf, type Publishable } from './publishable.ts'

export interface Copy<C> {
  version: number
  publishedVersion: number
  content: C
  hash: string
  by: string
  at: string
}

/** Who wrote in it last, and what was last sent of it; both by id. */
export interface CopyMarks {
  version: number
  published_version: number
  hash: string
  written_by: string
  review_id: string | null
}

const copies = (reader: Reader, kind: PublicationKind, id: string) =>
  reader.selectFrom('publication_copy').where('kind', '=', kind).where('subject_id', '=', id)

export async function findCopy<C>(
  reader: Reader,
  { kind }: Publishable<C>,
  id: string,
): Promise<Copy<C> | null> {
  const row = await copies(reader, kind, id)
    .innerJoin('account as a', 'a.id', 'written_by')
    .select(['version', 'published_version', 'content', 'hash', 'a.name as by', 'written_at'])
    .executeTakeFirst()
  if (row === undefined) return null
  const { published_version, written_at, content, ...copy } = row
  return {
    ...copy,
    content: content as C,
    publishedVersion: published_version,
    at: written_at.toISOString(),
  }
}

/** What was decided of a copy as it is now; over another version of it, nothing was. */
export function reviewState(row: {
  version: number
  copy_version: number | null
  decision: ReviewDecision | null
}): ReviewState {
  if (row.copy_version !== row.version) return 'none'
  return row.decision === null ? 'waiting' : row.decision === 'approve' ? 'approved' : 'returned'
}

/** Of one kind nobody writes more at a time. */
const MOST_BEGUN = 50

/** Who wrote the copies of a kind last, by subject. */
export async function listCopies(
  reader: Reader,
  kind: PublicationKind,
): Promise<Map<string, { by: string; at: string; review: ReviewState }>> {
  const rows = await reader
    .selectFrom('publication_copy as c')
    .innerJoin('account as a', 'a.id', 'c.written_by')
    .leftJoin('publication_review as r', 'r.id', 'c.review_id')
    .select(['c.subject_id', 'a.name as by', 'c.written_at', 'c.version', 'r.copy_version', 'r.decision'])
    .where('c.kind', '=', kind)
    .execute()
  return new Map(
    rows.map(({ subject_id, by, written_at, ...row }) => [
      subject_id,
      { by, at: written_at.toISOString(), review: reviewState(row) },
    ]),
  )
}

/** Begins a thing that was never published, as a copy over version 0. */
export async function beginCopy(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { kind, id, content }: { kind: PublicationKind; id: string; content: unknown },
): Promise<void> {
  await trx
    .insertInto('publication_copy')
    .values({
      kind,
      subject_id: id,
      published_version: 0,
      content: JSON.stringify(content),
      hash: hashOf(content),
      written_by: by.accountId,
      written_at: deps.clock.now(),
    })
    .execute()
}

/** Those of a kind that were never published, the latest first. */
export async function listBegun(
  reader: Reader,
  kind: PublicationKind,
): Promise<{ id: string; title: string; by: string; at: string; review: ReviewState }[]> {
  const rows = await reader
    .selectFrom('publication_copy as c')
    .innerJoin('account as a', 'a.id', 'c.written_by')
    .leftJoin('publication_review as r', 'r.id', 'c.review_id')
    .select(['c.subject_id as id', sql<string>`c.content ->> 'title'`.as('title'), 'a.name as by'])
    .select(['c.written_at', 'c.version', 'r.copy_version', 'r.decision'])
    .where('c.kind', '=', kind)
    .where('c.published_version', '=', 0)
    .orderBy('c.written_at', 'desc')
    .orderBy('c.subject_id')
    .limit(MOST_BEGUN)
    .execute()
  return rows.map(({ id, title, by, written_at, ...row }) => ({
    ...{ id, title, by, at: written_at.toISOString() },
    review: reviewState(row),
  }))
}

/** Whether it was begun and never published. */
export const isBegun = async (reader: Reader, kind: PublicationKind, id: string): Promise<boolean> =>
  (await copies(reader, kind, id).select('version').where('published_version', '=', 0).executeTakeFirst()) !==
  undefined

const marksOf = (reader: Reader, kind: PublicationKind, id: string) =>
  copies(reader, kind, id).select(['version', 'published_version', 'hash', 'written_by', 'review_id'])

export const findMarks = (
  reader: Reader,
  kind: PublicationKind,
  id: string,
): Promise<CopyMarks | undefined> => marksOf(reader, kind, id).executeTakeFirst()

/** For who is about to change it: nobody else does until the end of the transaction. */
export const lockCopy = (trx: Trx, kind: PublicationKind, id: string): Promise<CopyMarks | undefined> =>
  marksOf(trx, kind, id).forUpdate().executeTakeFirst()

/** Locked, if it still is the one that was looked at. @throws ContractError `not_found`; `stale_copy` with the present one */
export async function lockShownCopy<C>(
  trx: Trx,
  of: Publishable<C>,
  id: string,
  hash: string,
): Promise<{ marks: CopyMarks; copy: Copy<C>; published: { version: number; content: C } }> {
  const marks = await lockCopy(trx, of.kind, id)
  const published = await of.current(trx, id)
  if (published === null) throw new ContractError('not_found')
  const copy = await findCopy(trx, of, id)
  if (marks === undefined || copy === null || copy.hash !== hash) throw staleBefore(of, copy)
  return { marks, copy, published }
}

/** Somebody else's is there, as a phone is told of it. */
const staleBefore = <C>({ shown }: Publishable<C>, copy: Copy<C> | null) =>
  new ContractError('stale_copy', {
    copy: copy && { ...copy, content: shown === undefined ? copy.content : shown(copy.content) },
  })

/** What stands in the way of publishing it. @throws ContractError `stale_version`; `invalid` with everything that must be mended */
export async function insistPublishable<C>(
  trx: Trx,
  of: Publishable<C>,
  id: string,
  copy: Copy<C>,
  published: number,
): Promise<void> {
  if (copy.publishedVersion !== published)
    throw new ContractError('stale_version', {
      message: `线上已经是第 ${published} 版，请先核对它和您的改动`,
    })
  const fields = await of.check(trx, copy.content, id)
  if (fields.length > 0)
    throw new ContractError('invalid', { message: `还有 ${fields.length} 处要改`, fields })
}

/** And what was to be published of it. */
export async function removeCopy(trx: Trx, kind: PublicationKind, id: string): Promise<void> {
  await clearSchedule(trx, kind, id)
  await trx.deleteFrom('publication_copy').where('kind', '=', kind).where('subject_id', '=', id).execute()
}

interface GivenCopy<C> {
  readonly basedOn: number | null
  readonly publishedVersion: number
  readonly content: C
}

/** Nothing of it goes live by the clock any more. */
export const clearSchedule = async (trx: Trx, kind: PublicationKind, id: string): Promise<void> =>
  void (await trx
    .deleteFrom('publication_schedule')
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .execute())

const stale = async <C>(trx: Trx, of: Publishable<C>, id: string) =>
  staleBefore(of, await findCopy(trx, of, id))

/**
 * Saves what is written over the version it is `basedOn` (null: there is none). One that says what is published is none:
 * saving without a change leaves nothing behind. Sent again after a lost answer, it finds itself.
 * @throws ContractError `not_found`; `stale_copy` with the present one
 */
export const saveCopy = <C>(
  deps: Deps,
  by: Caller,
  of: Publishable<C>,
  id: string,
  given: GivenCopy<C>,
): Promise<Copy<C> | null> => deps.db.transaction().execute((trx) => saveCopyIn(deps, trx, by, of, id, given))

/** The same, as part of something that is done whole. */
export async function saveCopyIn<C>(
  deps: Deps,
  trx: Trx,
  by: Caller,
  of: Publishable<C>,
  id: string,
  given: GivenCopy<C>,
): Promise<Copy<C> | null> {
  const published = await of.current(trx, id)
  if (published === null) throw new ContractError('not_found')
  const settled = of.settle(published.content, given.content)
  const content = (await of.keep?.(trx, by, id, settled)) ?? settled
  const hash = hashOf(content)
  const isPublished = hash === hashOf(of.settle(published.content, published.content))
  const present = await lockCopy(trx, of.kind, id)
  const same = present?.hash === hash && present.published_version === given.publishedVersion
  if (same) return findCopy(trx, of, id)
  if (present === undefined && isPublished) return null
  if ((present?.version ?? null) !== given.basedOn) throw await stale(trx, of, id)
  if (isPublished) {
    await removeCopy(trx, of.kind, id)
    return null
  }
  const kept = {
    published_version: given.publishedVersion,
    content: JSON.stringify(content),
    hash,
    written_by: by.accountId,
    written_at: deps.clock.now(),
  }
  const saved =
    present === undefined
      ? await trx
          .insertInto('publication_copy')
          .values({ kind: of.kind, subject_id: id, ...kept })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await trx
          .updateTable('publication_copy')
          .set({ ...kept, version: sql`nextval('publication_copy_version')` })
          .where('kind', '=', of.kind)
          .where('subject_id', '=', id)
          .returning('version')
          .executeTakeFirst()
  // Begun by another at the very same moment.
  if (saved === undefined) throw await stale(trx, of, id)
  return findCopy(trx, of, id)
}

/** @throws ContractError `not_found`; `stale_copy` where it isn't this version any more; one that is gone is discarded already */
export async function discardCopy<C>(
  deps: Deps,
  of: Publishable<C>,
  id: string,
  version: number,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const present = await lockCopy(trx, of.kind, id)
    if (present === undefined) {
      if ((await of.current(trx, id)) === null) throw new ContractError('not_found')
      return
    }
    if (present.version !== version) throw await stale(trx, of, id)
    await removeCopy(trx, of.kind, id)
  })
}
