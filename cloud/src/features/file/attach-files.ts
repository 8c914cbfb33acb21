import { ContractError, type Subject } from '@talent/contract'
import { isVoice } from '@talent/contract/file'
import type { Trx } from '../../db/database.ts'

const UNKNOWN = '有附件没有上传成功，请重新添加'
/** E.g. after a lost answer: the first call has the file for good, what was changed since is sent without it. */
const USED = '有文件已随先前的一次提交交过，请移除后重新选择'

const NO_VOICE = '语音只能和文字一起发在会话里，请移除后用文字说明'

/**
 * Gives the caller's own, still unattached uploads to a thing, for good. One that isn't theirs is answered like one that
 * doesn't exist; `field` says where it was named. A recording only where `voice` says that it is said along with words.
 */
export async function attachFiles(
  trx: Trx,
  to: { subject: Subject; ownerId: string; voice?: boolean },
  fileIds: readonly string[],
  field = 'fileIds',
): Promise<void> {
  if (fileIds.length === 0) return
  const attached = await trx
    .updateTable('file')
    .set({ subject_kind: to.subject.kind, subject_id: to.subject.id })
    .where('id', 'in', [...fileIds])
    .where('owner_account_id', '=', to.ownerId)
    .where('subject_kind', 'is', null)
    .returning(['id', 'type'])
    .execute()
  if (to.voice !== true && attached.some(({ type }) => isVoice(type)))
    throw new ContractError('invalid', { fields: [{ field, label: '附件', message: NO_VOICE }] })
  if (attached.length === fileIds.length) return
  const message = (await ownUsed(trx, to.ownerId, fileIds)) > attached.length ? USED : UNKNOWN
  throw new ContractError('invalid', { fields: [{ field, label: '附件', message }] })
}

/** How many of these are attached to something by now. */
async function ownUsed(trx: Trx, ownerId: string, fileIds: readonly string[]): Promise<number> {
  const used = await trx
    .selectFrom('file')
    .select('id')
    .where('id', 'in', [...fileIds])
    .where('owner_account_id', '=', ownerId)
    .where('subject_kind', 'is not', null)
    .execute()
  return used.length
}
