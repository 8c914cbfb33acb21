import { FOLLOW_UP_KIND } from '@talent/contract/follow-up'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { followUpsHere, partyOf, subjectOf } from './here.ts'

/** News of what staff owe lead to it; it has no files, no thread of its own and no consents. */
export const followUpSubject: SubjectRules = {
  kind: 'follow_up',
  isHere: async (db, id) =>
    (await followUpsHere(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await followUpsHere(db)
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [row.id, (caller) => partyOf(row, caller) !== null]))
  },
  async briefsOf(deps, ids) {
    const rows = await deps.db
      .selectFrom('follow_up')
      .select(['id', 'kind', 'state', 'subject_kind', 'subject_id'])
      .where('id', 'in', [...ids])
      .execute()
    const briefOf = await deps.subjects.briefsOf(deps, rows.map(subjectOf))
    return new Map(
      rows.map((row) => {
        const brief = briefOf(subjectOf(row))
        return [
          row.id,
          {
            title: `${FOLLOW_UP_KIND[row.kind].label}：${brief?.title ?? ''}`,
            number: brief?.number ?? '',
            open: row.state === 'open',
          },
        ]
      }),
    )
  },
  ...NEWS_ALONE,
}
