import { ContractError } from '@talent/contract'
import type { Db } from '../../db/database.ts'

/** Uploads that belong to nothing yet, per person: several full forms, and an end. */
export const UNATTACHED_MOST = { files: 100, bytes: 300 * 1024 * 1024 }
/** So long an upload may wait to be used; what a saved draft names waits as long as the draft. */
export const UNATTACHED_DAYS = 7

const SENTENCE = `上传后还没有提交的附件太多（最多 ${UNATTACHED_MOST.files} 个、共 ${UNATTACHED_MOST.bytes / 1024 / 1024} MB），请先提交；没有用上的 ${UNATTACHED_DAYS} 天后自动清理`

/** @throws ContractError `too_many` when one more of so many bytes would be too much */
export async function requireRoom(db: Db, accountId: string, bytes: number): Promise<void> {
  const { files, sum } = await db
    .selectFrom('file')
    .select((eb) => [eb.fn.countAll<string>().as('files'), eb.fn.sum<string | null>('size').as('sum')])
    .where('owner_account_id', '=', accountId)
    .where('subject_kind', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(files) + 1 > UNATTACHED_MOST.files || Number(sum ?? 0) + bytes > UNATTACHED_MOST.bytes)
    throw new ContractError('too_many', { message: SENTENCE })
}
