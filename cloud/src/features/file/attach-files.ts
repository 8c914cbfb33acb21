import { ContractError, type Subject } from '@talent/contract'
import type { Trx } from '../../db/database.ts'

/**
 * Gives the caller's own, still unattached uploads to a thing, for good. One that isn't theirs or is in use
 * is answered like one that doesn't exist; `field` says where it was named.
 */
export async function attachFiles(
  trx: Trx,
  to: { subject: Subject; ownerId: string },
  fileIds: readonly string[],
  field = 'fileIds',
): Promise<void> {
  if (fileIds.length === 0) return
  const result = await trx
    .updateTable('file')
    .set({ subject_kind: to.subject.kind, subject_id: to.subject.id })
    .where('id', 'in', [...fileIds])
    .where('owner_account_id', '=', to.ownerId)
    .where('subject_kind', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== BigInt(fileIds.length)) {
    throw new ContractError('invalid', {
      fields: [{ field, label: '附件', message: '有附件没有上传成功，请重新添加' }],
    })
  }
}
