import { ContractError, MOST, type EndpointInput } from '@talent/contract'
import type { addFairHelper as adding, MyDoor, removeFairHelper as removing } from '@talent/contract/fair'
import { maskName } from '@talent/contract/matter'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { accountByPhone, refusePhone, talentWords } from '../account/index.ts'
import { recordAct } from '../audit/index.ts'
import { lockFair } from './fair-rows.ts'
import { tellHelper } from './news.ts'
import type { FairRow } from './tables.ts'
import { requireAhead } from './write-fair.ts'

/** Those named for one fair, by family name, in the order of being named. */
export async function helpersOf(deps: Deps, db: Reader, fairId: string) {
  const rows = await db
    .selectFrom('fair_helper')
    .select('account_id')
    .where('fair_id', '=', fairId)
    .orderBy('named_at')
    .orderBy('account_id')
    .execute()
  const names = await talentWords(
    deps,
    db,
    rows.map(({ account_id: id }) => id),
  )
  return rows.map(({ account_id: id }) => ({ id, name: maskName(names.get(id)?.name ?? '') }))
}

/**
 * A coordinator keeps every door; whoever was named keeps this one until its end, by the server's clock. Asked before anything
 * of the fair is told. @throws ContractError `not_found` for everybody else; `wrong_state` after its end
 */
export async function requireAtDoor(
  { clock }: Pick<Deps, 'clock'>,
  db: Reader,
  by: Caller,
  fair: FairRow,
): Promise<void> {
  if (by.roles.includes('coordinator')) return
  const named = await db
    .selectFrom('fair_helper')
    .select('account_id')
    .where('fair_id', '=', fair.id)
    .where('account_id', '=', by.accountId)
    .executeTakeFirst()
  if (named === undefined) throw new ContractError('not_found')
  if (fair.ends_at.getTime() <= clock.now().getTime())
    throw new ContractError('wrong_state', {
      message: '招聘会已经结束，入场核验也结束了；还没交的报名码请告诉统筹',
    })
}

async function record(deps: Deps, trx: Trx, by: Caller, fairId: string, helperId: string, what: string) {
  await recordAct(deps, trx, {
    by: { accountId: by.accountId, role: 'coordinator' },
    ownerId: helperId,
    action: 'fair_helper',
    what,
    subject: { kind: 'fair', id: fairId },
  })
}

/** @throws ContractError `not_found`; `wrong_state` unless it is published and lies ahead; `invalid` at `phone` */
export async function addHelper(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof adding>,
): Promise<{ done: true }> {
  const fair = await lockFair(trx, params.id)
  const now = deps.clock.now()
  if (fair.state === 'draft') throw new ContractError('wrong_state', { message: '发布以后才能请人入场核验' })
  requireAhead(fair, now)
  const id = await accountByPhone(deps, trx, body.phone)
  const there = await trx
    .selectFrom('fair_helper')
    .select('account_id')
    .where('fair_id', '=', fair.id)
    .execute()
  if (there.some(({ account_id: account }) => account === id)) return { done: true }
  if (there.length >= MOST.fairHelpers)
    throw refusePhone(`一场招聘会最多请 ${MOST.fairHelpers} 位协助核验，请先收回不来的`)
  await trx
    .insertInto('fair_helper')
    .values({ fair_id: fair.id, account_id: id, named_by: by.accountId, named_at: now })
    .execute()
  await tellHelper(deps, trx, fair, id)
  await record(deps, trx, by, fair.id, id, '请来协助招聘会入场核验')
  return { done: true }
}

/** @throws ContractError `not_found` */
export async function removeHelper(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof removing>,
): Promise<{ done: true }> {
  const fair = await lockFair(trx, params.id)
  const gone = await trx
    .deleteFrom('fair_helper')
    .where('fair_id', '=', fair.id)
    .where('account_id', '=', body.accountId)
    .executeTakeFirst()
  if (gone.numDeletedRows > 0n) await record(deps, trx, by, fair.id, body.accountId, '收回招聘会入场核验')
  return { done: true }
}

/** The next first. */
export async function doorsOf({ db, clock }: Deps, by: Caller): Promise<{ doors: MyDoor[] }> {
  const rows = await db
    .selectFrom('fair_helper as h')
    .innerJoin('fair as f', 'f.id', 'h.fair_id')
    .select(['f.id', 'f.title', 'f.starts_at', 'f.ends_at', 'f.place'])
    .where('h.account_id', '=', by.accountId)
    .where('f.state', '=', 'published')
    .where('f.ends_at', '>', clock.now())
    .orderBy('f.starts_at')
    .orderBy('f.id')
    .execute()
  return {
    doors: rows.map(({ starts_at: startsAt, ends_at: endsAt, ...row }) => ({
      ...row,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  }
}
