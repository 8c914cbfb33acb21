import { ContractError } from '@talent/contract'
import { blankFault } from '@talent/contract/quick-reply'
import { postMessage as endpoint, type Attachment } from '@talent/contract/service-request'
import { sql } from 'kysely'
import { currentFiles } from '../matter/index.ts'
import { aboutCard } from './asked-about.ts'
import type { ChangeContext } from './change-request.ts'
import { defineVerb } from './define-verb.ts'

/** What others put into the thread after this number. Counted under the lock: nothing comes in between. */
async function newerThan({ trx, request, actor }: ChangeContext, seen: number): Promise<number> {
  if (seen >= request.last_seq) return 0
  const { count } = await trx
    .selectFrom('timeline_entry')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('request_id', '=', request.id)
    .where('seq', '>', seen)
    .where(sql<boolean>`actor_account_id is distinct from ${actor.accountId}`)
    .executeTakeFirstOrThrow()
  return count
}

/** The current files of the request's matter by these keys: whatever the sender saw, nobody gets an old one. */
async function matterFilesOf(
  { trx, request }: ChangeContext,
  keys: readonly string[],
): Promise<Attachment[]> {
  if (keys.length === 0) return []
  const files = (await currentFiles(trx, [request.matter_code])).get(request.matter_code) ?? []
  return keys.map((key) => {
    const found = files.find((one) => one.key === key)
    if (found === undefined)
      throw new ContractError('invalid', {
        fields: [
          { field: 'matterFiles', label: '事项文件', message: '有文件已从事项里撤下，请移除后再发送' },
        ],
      })
    const { id, type, size } = found.file
    return { fileId: id, type, size, name: found.name }
  })
}

/** A message in the thread, to the other side; not past what they have said meanwhile, and from staff with no blank left. */
export const postMessage = defineVerb(
  endpoint,
  'message',
  async ({ text, fileIds, matterFiles, about, seen }, context, by) => {
    const blank = context.actor.role === 'talent' ? null : blankFault(text)
    if (blank !== null)
      throw new ContractError('invalid', { fields: [{ field: 'text', label: '留言', message: blank }] })
    const newer = seen === null ? 0 : await newerThan(context, seen)
    if (newer > 0) throw new ContractError('newer_entries', { newer })
    return {
      body: { text, ...(about && { about: await aboutCard(context.deps, context.trx, by, about) }) },
      facts: { matterFiles: await matterFilesOf(context, matterFiles) },
      attachments: fileIds.map((fileId) => ({ fileId, itemKey: null })),
    }
  },
)
