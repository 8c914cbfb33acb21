import type { Subject } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import { tellNews } from '../../live/channel.ts'
import { newsPlace } from '../../lib/encrypted-places.ts'

export interface News {
  readonly subject: Subject
  /** Whose thing it is. */
  readonly ownerId: string
  /** The entry of its thread that this is news of: it is told to each person once. */
  readonly entryId: string
  readonly at: Date
  /** In which words to whom. */
  readonly to: readonly { readonly accountId: string; readonly what: string }[]
}

/** Puts news into inboxes. Run twice, it adds nothing. @returns how many are new */
export async function putNews(deps: Deps, news: readonly News[]): Promise<number> {
  const rows = news.flatMap(({ subject, ownerId, entryId, at, to }) =>
    to.map(({ accountId, what }) => {
      const id = deps.newId()
      return {
        id,
        account_id: accountId,
        owner_account_id: ownerId,
        subject_kind: subject.kind,
        subject_id: subject.id,
        entry_id: entryId,
        what_encrypted: deps.cipher.encrypt(newsPlace(id), what),
        created_at: at,
        read_at: null,
      }
    }),
  )
  if (rows.length === 0) return 0
  const put = await deps.db
    .insertInto('notification')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['account_id', 'entry_id']).doNothing())
    .returning(tellNews('notification.account_id'))
    .execute()
  return put.length
}
