import { spanWords } from '@talent/contract/leave'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { titleOf } from '../commissioner/index.ts'
import { talentWords } from '../service-request/index.ts'
import { leavesHere, partyOf, spanOf } from './leave-rows.ts'

/** News of who is away and who stands in lead to it; it has no files, no thread and no consents. */
export const leaveSubject: SubjectRules = {
  kind: 'leave',
  isHere: async (db, id) =>
    (await leavesHere(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await leavesHere(db)
      .select(['id', 'account_id', 'stand_in_account_id', 'state'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [row.id, (caller) => partyOf(row, caller) !== null]))
  },
  async briefsOf(deps, ids) {
    const rows = await deps.db
      .selectFrom('leave')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
    const names = await talentWords(
      deps,
      deps.db,
      rows.map((row) => row.account_id),
    )
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: `${titleOf(names.get(row.account_id)?.name ?? '')}请假：${spanWords(spanOf(row))}`,
          number: '',
          open: row.state !== 'cancelled' && row.ends_at > deps.clock.now(),
        },
      ]),
    )
  },
  ...NEWS_ALONE,
}
