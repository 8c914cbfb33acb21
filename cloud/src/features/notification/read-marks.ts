import type { Subject } from '@talent/contract'
import type { Db } from '../../db/database.ts'

/** Remembers how far someone has read in the thread of a thing; never moves back. */
export async function markThreadRead(
  db: Db,
  subject: Subject,
  accountId: string,
  seq: number,
): Promise<void> {
  await db
    .insertInto('read_mark')
    .values({
      subject_kind: subject.kind,
      subject_id: subject.id,
      account_id: accountId,
      last_read_seq: seq,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['subject_kind', 'subject_id', 'account_id'])
        .doUpdateSet({ last_read_seq: seq })
        .where('read_mark.last_read_seq', '<', seq),
    )
    .execute()
}
