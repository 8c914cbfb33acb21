import { answerDueOn } from '@talent/contract/complaint'
import { sql } from 'kysely'
import { countedDays, isOutdated } from '../../lib/counted-days.ts'
import { complaintsHere, lockComplaint } from './here.ts'
import { isOwed } from './watch.ts'

/** When the days of this one began: it was handed in, or something was asked back. */
const BEGAN = sql<Date>`coalesce((select max(s.at) from complaint_step s
  where s.complaint_id = complaint.id and s.kind = 'ask'), complaint.submitted_at)`

/** Of what is owed an answer: each has the day it would have been promised. */
export const complaintDays = countedDays(
  (deps, after, size) =>
    complaintsHere(deps.db)
      .select('id')
      .where(isOwed)
      .where(isOutdated(deps))
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  lockComplaint,
  async ({ calendar }, trx, { id, asked }) => {
    const { began } = await trx
      .selectFrom('complaint')
      .select(BEGAN.as('began'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('complaint')
      .set({
        due_on: answerDueOn(calendar, began, asked ? 'further' : 'first'),
        due_revision: calendar.revision(),
      })
      .where('id', '=', id)
      .where(isOwed)
      .execute()
  },
)
