import { ContractError } from '@talent/contract'
import type { Trx } from '../../db/database.ts'

/**
 * Gives the caller's own, still unattached uploads to a request, for good. One that isn't theirs or is in use
 * is answered like one that doesn't exist; `field` says where it was named.
 */
export async function attachFiles(
  trx: Trx,
  to: { requestId: string; ownerId: string },
  fileIds: readonly string[],
  field = 'fileIds',
): Promise<void> {
  if (fileIds.length === 0) return
  const result = await trx
    .updateTable('file')
    .set({ request_id: to.requestId })
    .where('id', 'in', [...fileIds])
    .where('owner_account_id', '=', to.ownerId)
    .where('request_id', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== BigInt(fileIds.length)) {
    throw new ContractError('invalid', {
      fields: [{ field, label: '附件', message: '有附件没有上传成功，请重新添加' }],
    })
  }
}
