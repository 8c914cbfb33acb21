import { filesOfMatter, type MatterFile } from '@talent/contract/matter'
import type { MatterContent } from '@talent/contract/matter-editor'
import type { Trx } from '../../db/database.ts'
import type { Caller } from '../../http/caller.ts'
import { attachFiles } from '../file/index.ts'

/**
 * The files a content names hang on their matter from here on, whoever of the coordinators uploaded them; what is said of
 * each is what is stored.
 * @throws ContractError `invalid` for one that is neither the matter's nor an upload of the caller's
 */
export async function keepFiles(
  trx: Trx,
  by: Caller,
  code: string,
  content: MatterContent,
): Promise<MatterContent> {
  const { files: _, ...rest } = content
  const named = filesOfMatter(content)
  if (named.length === 0) return rest
  const ids = [...new Set(named.map(({ file }) => file.id))]
  const stored = () =>
    trx
      .selectFrom('file')
      .select(['id', 'type', 'size', 'created_at'])
      .where('id', 'in', ids)
      .where('subject_kind', '=', 'matter')
      .where('subject_id', '=', code)
      .execute()
  const before = new Set((await stored()).map(({ id }) => id))
  await attachFiles(
    trx,
    { subject: { kind: 'matter', id: code }, ownerId: by.accountId },
    ids.filter((id) => !before.has(id)),
    'content.files',
  )
  const byId = new Map((await stored()).map((row) => [row.id, row]))
  return {
    ...rest,
    files: named.flatMap((one): MatterFile[] => {
      const row = byId.get(one.file.id)
      if (row === undefined) return []
      const { id, type, size } = row
      return [{ ...one, file: { id, type, size, uploadedAt: row.created_at.toISOString() } }]
    }),
  }
}
