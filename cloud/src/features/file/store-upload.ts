import type { StoredFile } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { cleanUpload } from '../../platform/files/clean-upload.ts'

/** Content first, then its row: a row never names a content that isn't there. */
export async function storeUpload(deps: Deps, by: Caller, given: Buffer): Promise<StoredFile> {
  const { type, bytes } = await cleanUpload(given)
  const id = deps.newId()
  const now = deps.clock.now()
  await deps.files.put(id, bytes)
  await deps.db
    .insertInto('file')
    .values({
      id,
      owner_account_id: by.accountId,
      request_id: null,
      type,
      size: bytes.length,
      created_at: now,
    })
    .execute()
  return { id, type, size: bytes.length, uploadedAt: now.toISOString() }
}
