import { ContractError, ROLE_LABEL, type AccountRole } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { recordAct } from '../audit/index.ts'
import { endSessionsOf } from '../../http/authenticate.ts'
import { recordSecurityEvent } from '../../http/security-event.ts'

/**
 * All coordinators are locked in one order: of two withdrawn at once the second sees the first one gone.
 * @throws ContractError `last_coordinator`
 */
async function keepOneCoordinator(trx: Trx, accountId: string): Promise<void> {
  const held = await trx
    .selectFrom('account_role')
    .select('account_id')
    .where('role', '=', 'coordinator')
    .orderBy('account_id')
    .forUpdate()
    .execute()
  if (!held.some((row) => row.account_id === accountId)) return
  const other = await trx
    .selectFrom('active_role')
    .select('account_id')
    .where('role', '=', 'coordinator')
    .where('account_id', '<>', accountId)
    .limit(1)
    .executeTakeFirst()
  if (other === undefined) throw new ContractError('last_coordinator')
}

/** The role, the open work and every session of the account end in one transaction; who did it stays on record. */
export async function withdrawRole(
  deps: Deps,
  trx: Trx,
  by: Caller,
  accountId: string,
  { role, successorId }: { role: AccountRole; successorId?: string | undefined },
): Promise<void> {
  if (role === 'coordinator') await keepOneCoordinator(trx, accountId)
  const gone = await trx
    .deleteFrom('account_role')
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new ContractError('not_found')
  await deps.whenRoleWithdrawn(deps, trx, { accountId, role, by: by.accountId, successorId })
  await endSessionsOf(trx, accountId)
  await recordSecurityEvent(deps, trx, 'role_withdrawn', accountId, role)
  await recordAct(deps, trx, {
    by: { accountId: by.accountId, role: 'coordinator' },
    ownerId: accountId,
    action: 'withdraw_role',
    what: `收回身份：${ROLE_LABEL[role]}`,
    subject: null,
  })
}
