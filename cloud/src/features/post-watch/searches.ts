import { ContractError, MOST, type EndpointInput } from '@talent/contract'
import type { PostSearch, pauseSearch as pausing, SavedSearch } from '@talent/contract/post-watch'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { PostWatchTables } from './tables.ts'

type Row = Selectable<PostWatchTables['saved_search']>

const view = ({ id, query, paused, saved_at, told_at, told_count }: Row): SavedSearch => ({
  ...{ id, search: query, paused, savedAt: saved_at.toISOString() },
  told: told_at === null ? null : { at: told_at.toISOString(), count: told_count },
})

const own = (db: Reader, by: Caller) =>
  db.selectFrom('saved_search').selectAll().where('account_id', '=', by.accountId)

/** The newest first. */
export async function listSavedSearches({ db }: Deps, by: Caller): Promise<{ items: SavedSearch[] }> {
  const rows = await own(db, by).orderBy('saved_at', 'desc').orderBy('id').execute()
  return { items: rows.map(view) }
}

/** @throws ContractError `wrong_state` where there are too many */
export async function saveSearch(
  deps: Deps,
  trx: Trx,
  by: Caller,
  search: PostSearch,
): Promise<{ id: string }> {
  await trx.selectFrom('account').select('id').where('id', '=', by.accountId).forNoKeyUpdate().execute()
  const query = JSON.stringify(search)
  const present = await own(trx, by)
    .where(sql<boolean>`query = ${query}::jsonb`)
    .executeTakeFirst()
  if (present !== undefined) return { id: present.id }
  const mine = await own(trx, by).execute()
  if (mine.length >= MOST.savedSearches)
    throw new ContractError('wrong_state', {
      message: `最多存 ${MOST.savedSearches} 个搜索，请先在“我的搜索”里删掉一个`,
    })
  const id = deps.newId()
  await trx
    .insertInto('saved_search')
    .values({ id, account_id: by.accountId, query, saved_at: deps.clock.now(), told_at: null })
    .execute()
  return { id }
}

/** @throws ContractError `not_found` */
export async function pauseSearch(
  { db, clock }: Deps,
  by: Caller,
  { params: { id }, body: { paused } }: EndpointInput<typeof pausing>,
): Promise<SavedSearch> {
  const row = await db
    .updateTable('saved_search')
    // What appears while it is paused isn't caught up with.
    .set({
      paused,
      saved_at: sql`case when paused and not ${paused}::boolean then ${clock.now()} else saved_at end`,
    })
    .where('id', '=', id)
    .where('account_id', '=', by.accountId)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return view(row)
}

/** @throws ContractError `not_found` */
export async function removeSearch(trx: Trx, by: Caller, id: string): Promise<{ done: true }> {
  const gone = await trx
    .deleteFrom('saved_search')
    .where('id', '=', id)
    .where('account_id', '=', by.accountId)
    .returning('id')
    .executeTakeFirst()
  if (gone === undefined) throw new ContractError('not_found')
  return { done: true }
}
