import { ContractError } from '@talent/contract'
import type { StoredFile } from '@talent/contract/file'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { requireRoom } from './unattached.ts'

/**
 * One's own attached files once more, each with a content of its own, as uploads that nothing uses yet; those that are
 * copies themselves stay copies of the first. `handedInAt`: of those that aren't.
 * @throws ContractError `too_many` where that is too much for one person, `not_found` for a file that isn't theirs
 */
export async function copyFiles(
  deps: Deps,
  trx: Trx,
  ownerId: string,
  files: readonly { readonly id: string; readonly handedInAt: Date }[],
): Promise<StoredFile[]> {
  const rows = await trx
    .selectFrom('file')
    .select(['id', 'type', 'size', 'copy_of', 'handed_in_at'])
    .where('id', 'in', [...files.map(({ id }) => id)])
    .where('owner_account_id', '=', ownerId)
    .where('subject_kind', 'is not', null)
    .execute()
  const copies: StoredFile[] = []
  for (const { id, handedInAt } of files) {
    const row = rows.find((one) => one.id === id)
    if (row === undefined) throw new ContractError('not_found')
    await requireRoom(trx, ownerId, row.size)
    const copy = deps.newId()
    const now = deps.clock.now()
    // Content first: a row never names one that isn't there. Without a row it is cleaned away after a day.
    await deps.files.put(copy, await deps.files.get(id))
    await trx
      .insertInto('file')
      .values({
        id: copy,
        owner_account_id: ownerId,
        subject_kind: null,
        subject_id: null,
        type: row.type,
        size: row.size,
        created_at: now,
        copy_of: row.copy_of ?? id,
        handed_in_at: row.handed_in_at ?? handedInAt,
      })
      .execute()
    copies.push({
      id: copy,
      type: row.type,
      size: row.size,
      uploadedAt: now.toISOString(),
    })
  }
  return copies
}
