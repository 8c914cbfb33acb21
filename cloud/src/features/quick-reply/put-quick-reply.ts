import type { QuickReplyInput } from '@talent/contract/quick-reply'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { decryptReply, encryptReply } from './words.ts'

/** A shared one that is shipped: without files, which a district adds. */
export type QuickReplyRecord = Readonly<Omit<QuickReplyInput, 'files' | 'use'>> & {
  readonly files?: readonly string[]
}

export async function readQuickReply(
  { cipher }: Pick<Deps, 'cipher'>,
  trx: Trx,
  id: string,
): Promise<QuickReplyRecord | null> {
  const row = await trx.selectFrom('quick_reply').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const files = row.file_keys.length === 0 ? {} : { files: row.file_keys }
  return { ...decryptReply(cipher, row), matterCode: row.matter_code, ...files }
}

export async function putQuickReply(
  { cipher }: Pick<Deps, 'cipher'>,
  trx: Trx,
  id: string,
  record: QuickReplyRecord,
): Promise<void> {
  const row = { ...encryptReply(cipher, id, record), matter_code: record.matterCode }
  await trx
    .insertInto('quick_reply')
    .values({ id, owner_account_id: null, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
