import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { RoleWithdrawal } from '../../role-withdrawal.ts'
import { applyFollowUpChange } from './change-follow-up.ts'
import { followUpsHere, rulesOf } from './here.ts'

/**
 * Whoever lost a role of staff owes nothing any more: each goes to whom the feature of its thing names, or to nobody,
 * which the coordinators see. The role must be gone already.
 */
export async function handOnFollowUps(
  deps: Deps,
  trx: Trx,
  { accountId, role }: RoleWithdrawal,
): Promise<void> {
  if (role === 'talent') return
  const owed = await followUpsHere(trx)
    .selectAll()
    .where('owner_account_id', '=', accountId)
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const row of owed) {
    const except = [accountId, row.for_account_id ?? '', row.barred_account_id ?? ''].filter(Boolean)
    const ownerId = await rulesOf(deps, row.subject_kind).ownerFor(
      trx,
      row.subject_id,
      except,
      deps.clock.now(),
    )
    await applyFollowUpChange(
      deps,
      trx,
      row,
      { role: 'system', accountId: null },
      { event: 'hand_on', version: null, write: async () => ({ patch: { owner_account_id: ownerId } }) },
    )
  }
}
