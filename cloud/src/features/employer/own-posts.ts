import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { listOwnPosts as endpoint } from '@talent/contract/employer'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { enterpriseNames, presentEnterprise, spokenFor } from '../enterprise/index.ts'
import { openPostsFirst, selectPosts, toPostSummary } from '../recruitment/index.ts'

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
  return readPage(db, endpoint, query, {
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
      return rows.map((row) => ({
        ...toPostSummary(row, now),
        enterpriseName: names.get(row.enterprise_id ?? '') ?? '',
      }))
    },
  })
}
