import { isPhone, ROLE_LABEL, tidyPhone } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { recordAct } from '../audit/index.ts'

/** The one account of this id, or of the profile with this telephone number; else why not, for whoever runs the command. */
async function accountFor(deps: Deps, trx: Trx, who: string): Promise<{ id: string } | string> {
  const phone = tidyPhone(who)
  const found = isPhone(phone)
    ? await trx
        .selectFrom('profile')
        .select('account_id as id')
        .where('phone_index', '=', deps.cipher.blindIndex('phone', phone))
        .execute()
    : await trx.selectFrom('account').select('id').where('id', '=', who).execute()
  if (found.length > 1)
    return `${found.length} accounts have this telephone number: name one by its account id`
  return found[0] ?? 'no account: sign in with WeChat first and save 基本情况 with the telephone number'
}

/**
 * For an installation that has no coordinator yet: nobody could give the role in the app. It stays on record like any
 * other. @throws Error saying what to do first
 */
export const makeCoordinator = (deps: Deps, who: string): Promise<string> =>
  deps.db.transaction().execute(async (trx) => {
    const account = await accountFor(deps, trx, who)
    if (typeof account === 'string') throw new ExplainedError(account)
    const made = await trx
      .insertInto('account_role')
      .values({ account_id: account.id, role: 'coordinator' })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n)
      throw new ExplainedError('this account is a coordinator already')
    await recordAct(deps, trx, {
      by: { accountId: account.id, role: 'coordinator' },
      ownerId: account.id,
      action: 'grant_role',
      what: `授予身份：${ROLE_LABEL.coordinator}（在服务器上执行命令）`,
      subject: null,
    })
    return account.id
  })
