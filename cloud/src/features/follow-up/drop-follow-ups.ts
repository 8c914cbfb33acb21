import type { Subject } from '@talent/contract'
import type { FollowUpKind } from '@talent/contract/follow-up'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { applyFollowUpChange } from './change-follow-up.ts'
import { followUpsHere } from './here.ts'

/** What isn't owed any more, because its thing went another way. The thing must be locked. */
export async function dropFollowUps(
  deps: Deps,
  trx: Trx,
  subject: Subject,
  kinds: readonly FollowUpKind[],
  words: string,
): Promise<void> {
  const open = await followUpsHere(trx)
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('kind', 'in', [...kinds])
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const row of open)
    await applyFollowUpChange(
      deps,
      trx,
      row,
      { role: 'system', accountId: null },
      { event: 'drop', version: null, write: async () => ({ step: { words } }) },
    )
}
