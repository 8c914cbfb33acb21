import type { QuickReplyInput } from '@talent/contract/quick-reply'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { decryptReply, encryptReply } from './words.ts'

/** A shared one that is shipped. */
export type QuickReplyRecord = Readonly<QuickReplyInput>

export async function readQuickReply(
  { cipher }: Pick<Deps, 'cipher'>,
  trx: Trx,
  id: string,
): Promise<QuickReplyRecord | null> {
  const row = await trx.selectFrom('quick_reply').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : { ...decryptReply(cipher, row), matterCode: row.matter_code }
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
