import { ContractError } from '@talent/contract'
import type { SessionKind } from '@talent/contract/session'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { openSession } from '../../http/authenticate.ts'
import { recordSecurityEvent } from '../../http/security-event.ts'
import { isDemoPerson } from './queries.ts'

/** A new session and whose it is. */
export interface SignedIn {
  readonly accountId: string
  readonly token: string
  readonly expiresAt: string
}

async function sessionFor(deps: Deps, accountId: string, kind: SessionKind): Promise<SignedIn> {
  const session = await openSession(deps.db, deps.clock, accountId, kind)
  await recordSecurityEvent(deps, deps.db, 'sign_in', accountId, kind)
  return { accountId, ...session }
}

/** Two first sign-ins at once find the same account: the second waits at the identity's row. */
async function accountOf(deps: Deps, trx: Trx, openidIndex: Buffer): Promise<string> {
  const found = () =>
    trx
      .selectFrom('wechat_identity')
      .select('account_id')
      .where('openid_index', '=', openidIndex)
      .executeTakeFirst()
  const known = await found()
  if (known) return known.account_id
  const id = deps.newId()
  const now = deps.clock.now()
  await trx.insertInto('account').values({ id, name: '微信用户', created_at: now }).execute()
  await trx.insertInto('account_role').values({ account_id: id, role: 'talent' }).execute()
  const made = await trx
    .insertInto('wechat_identity')
    .values({ openid_index: openidIndex, account_id: id, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  if (made) return made.account_id
  await trx.deleteFrom('account_role').where('account_id', '=', id).execute()
  await trx.deleteFrom('account').where('id', '=', id).execute()
  return (await found())?.account_id ?? id
}

/** @throws ContractError as `WeChat.openIdOf`, and `unavailable` where WeChat isn't configured */
export async function signInWithWeChat(deps: Deps, code: string): Promise<SignedIn> {
  if (deps.wechat === null)
    throw new ContractError('unavailable', { message: '这个环境没有接通微信登录，请选择演示人物' })
  const openid = await deps.wechat.openIdOf(code).catch(async (error: unknown) => {
    if (error instanceof ContractError)
      await recordSecurityEvent(deps, deps.db, 'sign_in_refused', null, error.code)
    throw error
  })
  const index = deps.cipher.blindIndex('openid', openid)
  const accountId = await deps.db.transaction().execute((trx) => accountOf(deps, trx, index))
  return sessionFor(deps, accountId, 'mini_program')
}

/** Trial installations only: elsewhere nobody is told that this exists. */
export async function signInAsDemoPerson(deps: Deps, personId: string, kind: SessionKind): Promise<SignedIn> {
  if (!deps.config.demo || !(await isDemoPerson(deps.db, personId))) {
    await recordSecurityEvent(deps, deps.db, 'sign_in_refused', null, 'not_found')
    throw new ContractError('not_found')
  }
  return sessionFor(deps, personId, kind)
}
