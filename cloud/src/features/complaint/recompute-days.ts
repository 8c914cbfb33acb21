import { answerDueOn } from '@talent/contract/complaint'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { complaintsHere, lockComplaint } from './here.ts'
import { isOwed } from './watch.ts'

/** Owed an answer by another calendar than the present one. */
const outdated = ({ db, calendar }: Deps) =>
  complaintsHere(db)
    .where(isOwed)
    .where(sql<boolean>`due_revision is distinct from ${calendar.revision()}`)

export async function isAnyComplaintOutdated(deps: Deps): Promise<boolean> {
  return (await outdated(deps).select('id').limit(1).executeTakeFirst()) !== undefined
}

/** When the days of this one began: it was handed in, or something was asked back. */
const BEGAN = sql<Date>`coalesce((select max(s.at) from complaint_step s
  where s.complaint_id = complaint.id and s.kind = 'ask'), complaint.submitted_at)`

/** After a change of the calendar: each has the day it would have been promised. */
export const recomputeComplaints = (deps: Deps): Promise<void> =>
  eachLocked(
    deps.db,
    (after, size) => outdated(deps).select('id').where('id', '>', after).orderBy('id').limit(size).execute(),
    lockComplaint,
    async (trx, { id, asked }) => {
      const { began } = await trx
        .selectFrom('complaint')
        .select(BEGAN.as('began'))
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      await trx
        .updateTable('complaint')
        .set({
          due_on: answerDueOn(deps.calendar, began, asked ? 'further' : 'first'),
          due_revision: deps.calendar.revision(),
        })
        .where('id', '=', id)
        .where(isOwed)
        .execute()
    },
  )
