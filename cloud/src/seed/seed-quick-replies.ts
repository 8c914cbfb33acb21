import { putItem } from '../content/put-item.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { putQuickReply, readQuickReply } from '../features/quick-reply/index.ts'
import { quickReplies } from './content/quick-replies.ts'

export async function seedQuickReplies(deps: Deps, trx: Trx): Promise<void> {
  for (const [id, record] of Object.entries(quickReplies))
    await putItem(
      trx,
      {
        kind: 'quick-reply',
        read: (from, of) => readQuickReply(deps, from, of),
        write: (into, of, one) => putQuickReply(deps, into, of, one),
      },
      id,
      record,
    )
}
