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
