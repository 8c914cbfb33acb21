import { ContractError } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import type { Caller } from '../../http/caller.ts'

/** Unused, it is its owner's alone; attached, of whoever may see its subject now. To anyone else it doesn't exist. */
export async function downloadFile(deps: Deps, by: Caller, id: string): Promise<Binary> {
  const row = await deps.db
    .selectFrom('file')
    .select(['owner_account_id', 'subject_kind', 'subject_id', 'type'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  if (row.subject_kind !== null && row.subject_id !== null) {
    const rules = deps.subjects.of(row.subject_kind)
    await rules.lookAtFile(deps, by, row.subject_id, { id, ownerId: row.owner_account_id })
  } else if (row.owner_account_id !== by.accountId) throw new ContractError('not_found')
  return { type: row.type, bytes: await deps.files.get(id) }
}
