import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { listMarkedPosts as listEndpoint, type setPostMark as setEndpoint } from '@talent/contract/post-watch'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { isTakenBack, selectPosts, toPostSummary } from '../recruitment/index.ts'

type Marked = EndpointOutput<typeof setEndpoint>

/** Its notice's version. @throws ContractError `not_found` */
async function requirePost(db: Reader, id: string): Promise<{ version: number; ended: boolean }> {
  const row = await selectPosts(db)
    .select(['n.version', 'n.ended_at'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return { version: row.version, ended: isTakenBack(row) || row.ended_at !== null }
}

/** @throws ContractError `not_found` */
export async function getPostMark({ db }: Deps, by: Caller, id: string): Promise<Marked> {
  await requirePost(db, id)
  const mark = await db
    .selectFrom('post_mark')
    .select('id')
    .where('account_id', '=', by.accountId)
    .where('post_id', '=', id)
    .executeTakeFirst()
  return { marked: mark !== undefined }
}

/** @throws ContractError `not_found` */
export async function setPostMark(
  { db, clock, newId }: Deps,
  by: Caller,
  { params: { id }, body: { marked } }: EndpointInput<typeof setEndpoint>,
): Promise<Marked> {
  const { version, ended } = await requirePost(db, id)
  const now = clock.now()
  if (marked)
    await db
      .insertInto('post_mark')
      .values({
        ...{ id: newId(), account_id: by.accountId, post_id: id, marked_at: now, seen_version: version },
        // Whoever saves one that is taken back or ended has just read so.
        ended_at: ended ? now : null,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'post_id']).doNothing())
      .execute()
  else
    await db
      .deleteFrom('post_mark')
      .where('account_id', '=', by.accountId)
      .where('post_id', '=', id)
      .execute()
  return { marked }
}

export function listMarkedPosts(
  { db, clock }: Deps,
  by: Caller,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> {
  const now = clock.now()
  return readPage(db, listEndpoint, query, {
    source: selectPosts(db)
      .innerJoin('post_mark as m', 'm.post_id', 'p.id')
      .where('m.account_id', '=', by.accountId),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('m.marked_at'), is: 'instant' },
      { by: sql.ref('p.id'), is: 'text' },
    ],
    direction: 'desc',
    view: (rows) => rows.map((row) => ({ ...toPostSummary(row, now), gone: isTakenBack(row) })),
  })
}
