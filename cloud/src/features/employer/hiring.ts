import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { FILLED_BY_NOBODY, hiringDueOn, type sayHiring as endpoint } from '@talent/contract/employer'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { countedDays, isOutdated } from '../../lib/counted-days.ts'
import { holdContactRole } from '../application/index.ts'
import { dropFollowUps } from '../follow-up/index.ts'
import { closedPosts, holdNoticeOf, isSaidOf, putHiring } from '../recruitment/index.ts'
import { requireOwnPost } from './interview-times.ts'

const PRESENT = sql<string>`coalesce(e.merged_into, e.id)`

/** Closed posts of this enterprise that its employer owes a word about, the longest closed first. */
export const unsaidOf = (db: Reader, now: Date, enterpriseId: string) =>
  closedPosts(db, now)
    .innerJoin('hiring as h', 'h.id', 'p.id')
    .select(['h.due_on', 'h.reminded_for', 'h.raised_for'])
    .where(sql<boolean>`not ${isSaidOf()}`)
    .where(PRESENT, '=', enterpriseId)
    .orderBy('h.due_on')
    .orderBy('p.id')

/** Waits for whoever says or watches what is owed of this enterprise's posts. */
export const lockHiring = (trx: Trx, enterpriseId: string) =>
  trx.selectFrom('enterprise').select('id').where('id', '=', enterpriseId).forNoKeyUpdate().executeTakeFirst()

/**
 * @throws ContractError `not_found` for another's post; `wrong_state` while it is open, and once it was taken back; `invalid`
 */
export async function sayHiring(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id }, body: { filled, hired } }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  if (!(await holdContactRole(trx, by.accountId))) throw new ContractError('not_found')
  await requireOwnPost(trx, by, id)
  await holdNoticeOf(trx, id)
  const now = deps.clock.now()
  const post = await closedPosts(trx, now).select(PRESENT.as('of')).where('p.id', '=', id).executeTakeFirst()
  if (post === undefined)
    throw new ContractError('wrong_state', { message: '岗位还没截止，或已被撤下，不用说招满没有' })
  if (filled && hired === 0)
    throw new ContractError('invalid', {
      fields: [{ field: 'hired', label: '录用人数', message: FILLED_BY_NOBODY }],
    })
  await lockHiring(trx, post.of)
  await putHiring(trx, id, { filled, hired, at: now })
  const late = await unsaidOf(trx, now, post.of).where('h.raised_for', 'is not', null).executeTakeFirst()
  if (late === undefined) await dropOwed(deps, trx, post.of)
  return { done: true }
}

/** Also what is owed by an enterprise that was merged into this one. */
async function dropOwed(deps: Deps, trx: Trx, enterpriseId: string): Promise<void> {
  const all = await trx
    .selectFrom('enterprise as e')
    .select('e.id')
    .where(PRESENT, '=', enterpriseId)
    .orderBy('e.id')
    .execute()
  for (const { id } of all)
    await dropFollowUps(deps, trx, { kind: 'hiring', id }, ['hiring'], '单位已说招满没有')
}

/** By when what is still owed is to be said. */
export const hiringDays = countedDays(
  (deps, after, size) =>
    closedPosts(deps.db, deps.clock.now())
      .innerJoin('hiring', 'hiring.id', 'p.id')
      .where(sql<boolean>`not ${isSaidOf()}`)
      .where(isOutdated(deps))
      .where('p.id', '>', after)
      .orderBy('p.id')
      .limit(size)
      .execute(),
  (trx, id) => trx.selectFrom('hiring').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  ({ calendar }, trx, { id, due_since: since }) =>
    trx
      .updateTable('hiring')
      .set({ due_on: hiringDueOn(calendar, since), due_revision: calendar.revision() })
      .where('id', '=', id)
      .execute(),
)
