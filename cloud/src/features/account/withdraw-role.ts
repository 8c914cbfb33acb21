import { ContractError, ROLE_LABEL, type AccountRole } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { recordSecurityEvent } from '../../http/security-event.ts'

/** The role, and every session of the account, end in one transaction; who did it stays on record. */
export async function withdrawRole(
  deps: Deps,
  by: Caller,
  accountId: string,
  role: AccountRole,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('account_role')
      .where('account_id', '=', accountId)
      .where('role', '=', role)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw new ContractError('not_found')
    await trx.deleteFrom('session').where('account_id', '=', accountId).execute()
    await recordSecurityEvent(deps, trx, 'role_withdrawn', accountId, role)
    await trx
      .insertInto('audit')
      .values({
        id: deps.newId(),
        at: deps.clock.now(),
        actor_account_id: by.accountId,
        actor_role: 'coordinator',
        subject_account_id: accountId,
        action: 'withdraw_role',
        what: `收回身份：${ROLE_LABEL[role]}`,
        request_id: null,
      })
      .execute()
  })
}
