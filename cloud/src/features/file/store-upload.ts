import type { StoredFile } from '@talent/contract/file'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { earlierAnswer, forgetKey, once, type KeyedCall } from '../../http/idempotency.ts'
import { cleanUpload } from '../../platform/files/clean-upload.ts'
import { requireRoom } from './unattached.ts'

/**
 * Content first, then its row: a row never names a content that isn't there. Sent again, it is the file of the first time,
 * before anything is opened; two at once are both cleaned, and one of them is kept.
 */
export async function storeUpload(
  deps: Deps,
  by: Caller,
  given: Buffer,
  keyed: KeyedCall,
): Promise<StoredFile> {
  const earlier = await earlierAnswer<StoredFile>(deps, keyed)
  if (earlier !== null) {
    if (await isThere(deps, earlier.id)) return earlier
    // A key is kept for longer than a file that nobody uses.
    await forgetKey(deps.db, keyed, earlier)
  }
  await requireRoom(deps.db, by.accountId, 1)
  const { type, bytes } = await cleanUpload(given)
  const id = deps.newId()
  const now = deps.clock.now()
  await deps.files.put(id, bytes)
  try {
    const stored = await once(deps, keyed, async (trx): Promise<StoredFile> => {
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
      return { id, type, size: bytes.length, uploadedAt: now.toISOString() }
    })
    if (stored.id !== id) await deps.files.remove(id)
    return stored
  } catch (error) {
    await removeUnlessKept(deps, id)
    throw error
  }
}

const isThere = async ({ db }: Deps, id: string): Promise<boolean> =>
  (await db.selectFrom('file').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** After a broken connection the row may be there all the same; while nobody can tell, the clean-up decides later. */
async function removeUnlessKept(deps: Deps, id: string): Promise<void> {
  try {
    if (!(await isThere(deps, id))) await deps.files.remove(id)
  } catch {
    return
  }
}
