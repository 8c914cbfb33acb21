import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { RoleWithdrawal } from '../../role-withdrawal.ts'
import { applyComplaintChange } from './change-complaint.ts'
import { complaintsHere } from './here.ts'

/**
 * Whoever is no coordinator any more answers nothing: what they had accepted is nobody's until another coordinator takes
 * it, and all of them are told. The role must be gone already.
 */
export async function handOnComplaints(
  deps: Deps,
  trx: Trx,
  { accountId, role }: RoleWithdrawal,
): Promise<void> {
  if (role !== 'coordinator') return
  const owned = await complaintsHere(trx)
    .selectAll()
    .where('owner_account_id', '=', accountId)
    .where('state', 'in', ['accepted', 'answered'])
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const row of owned)
    await applyComplaintChange(
      deps,
      trx,
      row,
      { role: 'system', accountId: null },
      { event: 'hand_on', version: null, patch: { owner_account_id: null } },
    )
}
