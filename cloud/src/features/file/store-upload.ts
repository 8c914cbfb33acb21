import type { StoredFile } from '@talent/contract/file'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { cleanUpload } from '../../platform/files/clean-upload.ts'
import { requireRoom } from './unattached.ts'

/** Content first, then its row: a row never names a content that isn't there. */
export async function storeUpload(deps: Deps, by: Caller, given: Buffer): Promise<StoredFile> {
  await requireRoom(deps.db, by.accountId, 1)
  const { type, bytes } = await cleanUpload(given)
  const id = deps.newId()
  const now = deps.clock.now()
  await deps.files.put(id, bytes)
  try {
    await deps.db.transaction().execute(async (trx) => {
      // One upload of a person after the other, so that those that arrive together don't pass the limit together.
      await trx
        .selectFrom('account')
        .select('id')
        .where('id', '=', by.accountId)
        .forNoKeyUpdate()
        .executeTakeFirst()
      await requireRoom(trx, by.accountId, bytes.length)
      await trx
        .insertInto('file')
        .values({
          id,
          owner_account_id: by.accountId,
          subject_kind: null,
          subject_id: null,
          type,
          size: bytes.length,
          created_at: now,
        })
        .execute()
    })
  } catch (error) {
    await removeUnlessKept(deps, id)
    throw error
  }
  return { id, type, size: bytes.length, uploadedAt: now.toISOString() }
}

/** After a broken connection the row may be there all the same; while nobody can tell, the clean-up decides later. */
async function removeUnlessKept(deps: Deps, id: string): Promise<void> {
  try {
    const row = await deps.db.selectFrom('file').select('id').where('id', '=', id).executeTakeFirst()
    if (row === undefined) await deps.files.remove(id)
  } catch {
    return
  }
}
