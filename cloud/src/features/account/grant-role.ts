import { sql } from 'kysely'
import { ContractError, isPhone, ROLE_LABEL, tidyPhone, type AccountRole } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { decryptProfileWords } from '../../lib/profile-words.ts'
import type { Grantee } from '../../read-grant.ts'
import { recordAct } from '../audit/index.ts'
import { isHere } from './is-here.ts'

/** The one account of this id, or of the profile with this telephone number; else why not, for whoever runs the command. */
async function accountFor(
  deps: Deps,
  trx: Trx,
  who: string,
): Promise<{ id: string; demo: boolean } | string> {
  const phone = tidyPhone(who)
  const accounts = trx.selectFrom('account').select(['id', 'demo'])
  const found = isPhone(phone)
    ? await accounts
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('profile')
            .select('account_id')
            .where('phone_index', '=', deps.cipher.blindIndex('phone', phone)),
        )
        .execute()
    : await accounts.where('id', '=', who).execute()
  if (found.length > 1)
    return `${found.length} accounts have this telephone number: name one by its account id`
  return found[0] ?? 'no account: sign in with WeChat first and save 基本情况 with the telephone number'
}

/** Staff are known by name to everybody; a talent's is in the profile alone. */
async function putStaffName(deps: Deps, trx: Trx, id: string, name: string | undefined): Promise<void> {
  const profile = await trx
    .selectFrom('profile')
    .select('words_encrypted')
    .where('account_id', '=', id)
    .executeTakeFirst()
  const words = profile?.words_encrypted
  const shown = name ?? (words ? decryptProfileWords(deps.cipher, id, words).name : undefined)
  if (shown === undefined)
    throw new ExplainedError('this account has no 基本情况 to take a name from: give one with --name')
  await trx.updateTable('account').set({ name: shown }).where('id', '=', id).execute()
}

/**
 * Nobody can give a role in the app. It stays on record like any other.
 * @returns the account, and whether it didn't have the role before. @throws ExplainedError saying what to do first
 */
export async function grantRole(
  deps: Deps,
  trx: Trx,
  { who, name }: Grantee,
  role: Exclude<AccountRole, 'talent'>,
): Promise<{ id: string; isNew: boolean }> {
  const account = await accountFor(deps, trx, who)
  if (typeof account === 'string') throw new ExplainedError(account)
  const { id, demo } = account
  if (demo) throw new ExplainedError('this is a demo person: they can’t be anybody where DEMO is false')
  const made = await trx
    .insertInto('account_role')
    .values({ account_id: id, role })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const isNew = made.numInsertedOrUpdatedRows !== 0n
  if (role === 'coordinator' && !isNew) throw new ExplainedError('this account is a coordinator already')
  await putStaffName(deps, trx, id, name)
  await recordAct(deps, trx, {
    by: { accountId: id, role },
    ownerId: id,
    action: 'grant_role',
    what: `授予身份：${ROLE_LABEL[role]}（在服务器上执行命令）`,
    subject: null,
  })
  return { id, isNew }
}

export const makeCoordinator = (deps: Deps, grantee: Grantee): Promise<string> =>
  deps.db.transaction().execute(async (trx) => (await grantRole(deps, trx, grantee, 'coordinator')).id)

/** What is said where a telephone number names nobody, or several; or null. */
const phoneFault = (found: number): string | null => {
  if (found === 0) return '没有账号保存过这个手机号。请本人先登录，在“基本情况”里保存手机号'
  return found > 1 ? '这个手机号有不止一个账号在用，请管理员按账号处理' : null
}
export const refusePhone = (message: string) =>
  new ContractError('invalid', { fields: [{ field: 'phone', label: '手机号', message }] })

/** The one account that saved this very telephone number. @throws ContractError `invalid` at `phone`, telling nothing of anybody */
export async function accountByPhone(deps: Deps, trx: Trx, phone: string): Promise<string> {
  const found = await trx
    .selectFrom('profile')
    .select('account_id as id')
    .where('phone_index', '=', deps.cipher.blindIndex('phone', phone))
    .where(isHere(sql.ref('profile.account_id')))
    .limit(2)
    .execute()
  const message = phoneFault(found.length)
  if (message !== null) throw refusePhone(message)
  return found[0]?.id ?? ''
}

/**
 * The one account that saved this very telephone number has the role from now on, on record as given by the coordinator.
 * @returns the account, and whether it didn't have the role before
 * @throws ContractError `invalid` at `phone`, telling nothing of anybody
 */
export async function grantByPhone(
  deps: Deps,
  trx: Trx,
  { by, phone, role }: { by: string; phone: string; role: 'commissioner' | 'contact' },
): Promise<{ id: string; isNew: boolean }> {
  return grantTo(deps, trx, { by, id: await accountByPhone(deps, trx, phone), role })
}

/** @returns the account, and whether it didn't have the role before. @throws ExplainedError where no profile names them */
export async function grantTo(
  deps: Deps,
  trx: Trx,
  { by, id, role }: { by: string; id: string; role: 'commissioner' | 'contact' },
): Promise<{ id: string; isNew: boolean }> {
  const made = await trx
    .insertInto('account_role')
    .values({ account_id: id, role })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return { id, isNew: false }
  await putStaffName(deps, trx, id, undefined)
  await recordAct(deps, trx, {
    by: { accountId: by, role: 'coordinator' },
    ownerId: id,
    action: 'grant_role',
    what: `授予身份：${ROLE_LABEL[role]}`,
    subject: null,
  })
  return { id, isNew: true }
}

/** @throws ContractError as `grantByPhone`, and of who is one already */
export async function grantCommissioner(deps: Deps, trx: Trx, by: string, phone: string): Promise<string> {
  const { id, isNew } = await grantByPhone(deps, trx, { by, phone, role: 'commissioner' })
  if (!isNew) throw refusePhone('用这个手机号的人已经是专员，请在名录里修改')
  return id
}
