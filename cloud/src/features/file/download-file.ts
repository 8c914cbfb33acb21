import { ContractError } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import type { Caller } from '../../http/caller.ts'
import { lookAtFile } from '../service-request/index.ts'

/** Unused, it is its owner's alone; in a request, of whoever may see that request now. To anyone else it doesn't exist. */
export async function downloadFile(deps: Deps, by: Caller, id: string): Promise<Binary> {
  const row = await deps.db
    .selectFrom('file')
    .select(['owner_account_id', 'request_id', 'type'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  if (row.request_id !== null)
    await lookAtFile(deps, by, { id, ownerId: row.owner_account_id, requestId: row.request_id })
  else if (row.owner_account_id !== by.accountId) throw new ContractError('not_found')
  return { type: row.type, bytes: await deps.files.get(id) }
}
