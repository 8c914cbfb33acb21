import { ContractError } from '@talent/contract'
import { blankFault } from '@talent/contract/quick-reply'
import { postMessage as endpoint } from '@talent/contract/service-request'
import { sql } from 'kysely'
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

/** A message in the thread, to the other side; not past what they have said meanwhile, and from staff with no blank left. */
export const postMessage = defineVerb(endpoint, 'message', async ({ text, fileIds, seen }, context) => {
  const blank = context.actor.role === 'talent' ? null : blankFault(text)
  if (blank !== null)
    throw new ContractError('invalid', { fields: [{ field: 'text', label: '留言', message: blank }] })
  const newer = seen === null ? 0 : await newerThan(context, seen)
  if (newer > 0) throw new ContractError('newer_entries', { newer })
  return { body: { text }, attachments: fileIds.map((fileId) => ({ fileId, itemKey: null })) }
})
