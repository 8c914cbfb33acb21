import { ContractError, MOST, type EndpointInput } from '@talent/contract'
import type {
  addEnterpriseContact as adding,
  EnterpriseChoice,
  EnterpriseContact,
  removeEnterpriseContact as removing,
} from '@talent/contract/enterprise'
import type { Db, Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { WhenRoleWithdrawn } from '../../role-withdrawal.ts'
import { grantByPhone, grantTo, refusePhone, withdrawRole } from '../account/index.ts'
import { recordAct } from '../audit/index.ts'
import { endContact, endContacts } from './end-contact.ts'
import { isListed } from './names.ts'

/** 企业联系人: which accounts speak for which enterprises. What they may do there is of the features they do it in. */

export const bound = (db: Reader) =>
  db
    .selectFrom('role_scope as s')
    .innerJoin('active_role as r', (join) =>
      join.onRef('r.account_id', '=', 's.account_id').on('r.role', '=', 'contact'),
    )
    .where('s.role', '=', 'contact')
    .where('s.kind', '=', 'enterprise')

/** Those the account speaks for now, by name. */
export const enterprisesOf = (db: Db, accountId: string): Promise<EnterpriseChoice[]> =>
  bound(db)
    .innerJoin('enterprise as e', 'e.id', 's.value')
    .leftJoin('area', 'area.code', 'e.area_code')
    .select(['e.id', 'e.name', 'area.name as areaName'])
    .where('s.account_id', '=', accountId)
    .orderBy('e.name')
    .execute()

/** Whether the account speaks for this enterprise now. */
export const speaksFor = async (db: Reader, accountId: string, enterpriseId: string): Promise<boolean> =>
  (await bound(db)
    .select('s.value')
    .where('s.account_id', '=', accountId)
    .where('s.value', '=', enterpriseId)
    .executeTakeFirst()) !== undefined

/** Found now in the directory. */
export const isInDirectory = async (db: Reader, id: string): Promise<boolean> =>
  (await db
    .selectFrom('enterprise as e')
    .select('e.id')
    .where('e.id', '=', id)
    .where(isListed)
    .executeTakeFirst()) !== undefined

export async function listEnterpriseContacts(db: Db, id: string): Promise<{ contacts: EnterpriseContact[] }> {
  if (!(await isInDirectory(db, id))) throw new ContractError('not_found')
  const contacts = await bound(db)
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select(['a.id', 'a.name'])
    .where('s.value', '=', id)
    .orderBy('a.name')
    .orderBy('a.id')
    .execute()
  return { contacts }
}

/** Two at once wait for each other at the enterprise's row, so that the limit holds. @throws ContractError `not_found` */
async function withRoom(trx: Trx, id: string, full: (message: string) => ContractError) {
  const enterprise = await trx
    .selectFrom('enterprise as e')
    .select(['e.id', 'e.name'])
    .where('e.id', '=', id)
    .where(isListed)
    .forNoKeyUpdate('e')
    .executeTakeFirst()
  if (enterprise === undefined) throw new ContractError('not_found')
  const there = await bound(trx).select('s.account_id').where('s.value', '=', enterprise.id).execute()
  if (there.length >= MOST.enterpriseContacts)
    throw full(`一家单位最多 ${MOST.enterpriseContacts} 位企业联系人，请先收回不再联系的`)
  return { ...enterprise, has: (account: string) => there.some((one) => one.account_id === account) }
}

async function bind(
  deps: Deps,
  trx: Trx,
  by: Caller,
  enterprise: { id: string; name: string },
  id: string,
): Promise<void> {
  await trx
    .insertInto('role_scope')
    .values({ account_id: id, role: 'contact', kind: 'enterprise', value: enterprise.id })
    .execute()
  await recordAct(deps, trx, {
    by: { accountId: by.accountId, role: 'coordinator' },
    ownerId: id,
    action: 'grant_role',
    what: `成为${enterprise.name}的企业联系人`,
    subject: null,
  })
}

export async function addEnterpriseContact(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof adding>,
): Promise<void> {
  const enterprise = await withRoom(trx, params.id, refusePhone)
  const { id } = await grantByPhone(deps, trx, { by: by.accountId, phone: body.phone, role: 'contact' })
  if (enterprise.has(id)) throw refusePhone('用这个手机号的人已经是这家单位的联系人')
  await bind(deps, trx, by, enterprise, id)
}

/** @throws ContractError `not_found`; `wrong_state` where there is no room */
export async function makeContact(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { accountId, enterpriseId }: { accountId: string; enterpriseId: string },
): Promise<void> {
  const full = (message: string) => new ContractError('wrong_state', { message })
  const enterprise = await withRoom(trx, enterpriseId, full)
  if (enterprise.has(accountId)) return
  const { id } = await grantTo(deps, trx, { by: by.accountId, id: accountId, role: 'contact' })
  await bind(deps, trx, by, enterprise, id)
}

/** With the last enterprise the role goes too, and every session with it. */
export async function removeEnterpriseContact(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof removing>,
): Promise<void> {
  const gone = await trx
    .deleteFrom('role_scope')
    .where('role', '=', 'contact')
    .where('kind', '=', 'enterprise')
    .where('account_id', '=', params.accountId)
    .where('value', '=', params.id)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new ContractError('not_found')
  await endContact(deps, trx, by, {
    accountId: params.accountId,
    enterpriseId: params.id,
    reason: body.reason,
  })
  const left = await bound(trx)
    .select('s.value')
    .where('s.account_id', '=', params.accountId)
    .executeTakeFirst()
  if (left === undefined) return withdrawRole(deps, trx, by, params.accountId, { role: 'contact' })
  await recordAct(deps, trx, {
    by: { accountId: by.accountId, role: 'coordinator' },
    ownerId: params.accountId,
    action: 'withdraw_role',
    what: '不再是一家单位的企业联系人',
    subject: null,
  })
}

/** Withdrawn as a whole, they speak for nobody; given the role again, they begin anew. */
export const whenContactWithdrawn: WhenRoleWithdrawn = async (deps, trx, { accountId, role, by }) => {
  if (role !== 'contact') return
  await endContacts(deps, trx, accountId, by)
  await trx
    .deleteFrom('role_scope')
    .where('account_id', '=', accountId)
    .where('role', '=', 'contact')
    .execute()
}
