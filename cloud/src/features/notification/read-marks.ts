import type { Subject } from '@talent/contract'
import type { Db } from '../../db/database.ts'

/** Remembers how far someone has read in the thread of a thing, and when it was; never moves back. */
export async function markThreadRead(
  db: Db,
  subject: Subject,
  accountId: string,
  seq: number,
  at: Date,
): Promise<void> {
  const row = { subject_kind: subject.kind, subject_id: subject.id, account_id: accountId }
  await db
    .with('risen', (marks) =>
      marks
        .insertInto('read_mark')
        .values({ ...row, last_read_seq: seq })
        .onConflict((conflict) =>
          conflict
            .columns(['subject_kind', 'subject_id', 'account_id'])
            .doUpdateSet({ last_read_seq: seq })
            .where('read_mark.last_read_seq', '<', seq),
        )
        .returning(['subject_kind', 'subject_id', 'account_id', 'last_read_seq as seq']),
    )
    .insertInto('read_step')
    .columns(['subject_kind', 'subject_id', 'account_id', 'seq', 'at'])
    .expression((from) =>
      from
        .selectFrom('risen')
        .select(['subject_kind', 'subject_id', 'account_id', 'seq'])
        .select(({ val }) => val(at).as('at')),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Of each step the reader, the number read up to, and when; the latest first. */
export const readSteps = (db: Db, subject: Subject, most: number) =>
  db
    .selectFrom('read_step')
    .select(['account_id', 'seq', 'at'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
