import type { Subject } from '@talent/contract'
import type { Reader } from '../../db/database.ts'

/** When a consent given for this thing was last withdrawn; null while all of them hold. */
export async function lastWithdrawal(db: Reader, subject: Subject): Promise<Date | null> {
  const { at } = await db
    .selectFrom('consent')
    .select((eb) => eb.fn.max('withdrawn_at').as('at'))
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirstOrThrow()
  return at
}

/** Stands where something was said that whoever said it no longer agrees to be seen by staff. */
export const CLOSED = '申请人已撤回同意，内容不再显示'

/** As `lastWithdrawal`, of many things with one question. */
export async function lastWithdrawals(
  db: Reader,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => Date | undefined> {
  const ids = [...new Set(subjects.map(({ id }) => id))]
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('consent')
          .select(['subject_kind', 'subject_id', (eb) => eb.fn.max('withdrawn_at').as('at')])
          .where('subject_id', 'in', ids)
          .where('withdrawn_at', 'is not', null)
          .groupBy(['subject_kind', 'subject_id'])
          .execute()
  const found = new Map(rows.map((row) => [`${row.subject_kind} ${row.subject_id}`, row.at ?? undefined]))
  return ({ kind, id }) => found.get(`${kind} ${id}`)
}
