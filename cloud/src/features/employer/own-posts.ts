import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { listOwnPosts as endpoint } from '@talent/contract/employer'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { applicationsHere } from '../application/index.ts'
import { enterpriseNames, presentEnterprise, spokenFor } from '../enterprise/index.ts'
import {
  closedPosts,
  isSaidOf,
  isTakenBack,
  openPostsFirst,
  selectPosts,
  toPostSummary,
} from '../recruitment/index.ts'

/** One of those the caller speaks for at this moment, as it is now. @throws ContractError `forbidden` for any other id */
export async function requireOwn(db: Reader, by: Caller, asked: string): Promise<string> {
  const [mine, present] = [await spokenFor(db, by.accountId), await presentEnterprise(db, asked)]
  if (present === null || !mine.has(present))
    throw new ContractError('forbidden', { message: '您不是这家单位的联系人，只能看和报本单位的岗位' })
  return present
}

export async function listOwnPosts(
  { db, clock }: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const [now, mine] = [clock.now(), await spokenFor(db, by.accountId)]
  const one = query.enterprise === undefined ? null : await requireOwn(db, by, query.enterprise)
  const isOf = (id: string) =>
    sql<boolean>`p.enterprise_id in (select e.id from enterprise e where coalesce(e.merged_into, e.id) = ${id})`
  const page = await readPage(db, endpoint, query, {
    source: selectPosts(db)
      .select('p.enterprise_id')
      .where('n.withdrawn_on', 'is', null)
      .where(sql<boolean>`p.enterprise_id = any(${[...mine]}::text[])`)
      .$if(one !== null, (posts) => posts.where(isOf(one ?? ''))),
    filters: { enterprise: () => sql<boolean>`true` },
    facets: {},
    order: openPostsFirst(now),
    view: async (rows) => {
      const names = await enterpriseNames(
        db,
        rows.flatMap(({ enterprise_id: id }) => id ?? []),
      )
      const ids = rows.map(({ id }) => id)
      const [hired, owed] = await Promise.all([hiredHere(db, ids), owedOf(db, now, mine, ids)])
      return rows.map((row) => {
        const summary = toPostSummary(row, now)
        return {
          ...summary,
          enterpriseName: names.get(row.enterprise_id ?? '') ?? '',
          hiredHere: summary.phase === 'closed' && !isTakenBack(row) ? (hired.get(row.id) ?? 0) : null,
          sayBy: owed.get(row.id) ?? null,
        }
      })
    },
  })
  return { ...page, unsaid: (await owedOf(db, now, mine)).size }
}

/** So many were 录用 for each of these. */
async function hiredHere(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await applicationsHere(db)
    .select(['post_id', sql<number>`count(*)::int`.as('hired')])
    .where('post_id', 'in', [...ids])
    .where('state', '=', 'hired')
    .groupBy('post_id')
    .execute()
  return new Map(rows.map(({ post_id: id, hired }) => [id, hired]))
}

/** By when each of their posts is owed a word; only of `ids`, or of all. */
async function owedOf(
  db: Reader,
  now: Date,
  mine: ReadonlySet<string>,
  ids: readonly string[] | null = null,
): Promise<ReadonlyMap<string, string>> {
  const rows = await closedPosts(db, now)
    .innerJoin('hiring as h', 'h.id', 'p.id')
    .select('h.due_on')
    .where(sql<boolean>`not ${isSaidOf()}`)
    .where(sql<boolean>`p.enterprise_id = any(${[...mine]}::text[])`)
    .$if(ids !== null, (found) => found.where(sql<boolean>`p.id = any(${[...(ids ?? [])]}::text[])`))
    .execute()
  return new Map(rows.map(({ id, due_on: day }) => [id, day]))
}
