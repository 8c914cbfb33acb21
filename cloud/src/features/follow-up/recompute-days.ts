import { promisedDay } from '@talent/contract/follow-up'
import { countedDays, isOutdated } from '../../lib/counted-days.ts'
import { followUpsHere, lockFollowUp } from './here.ts'

/** Of what was promised for a day: a day chosen within it stays, unless the promise ends before. */
export const followUpDays = countedDays(
  (deps, after, size) =>
    followUpsHere(deps.db)
      .select('id')
      .where('state', '=', 'open')
      .where('limit_on', 'is not', null)
      .where(isOutdated(deps))
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  lockFollowUp,
  async ({ calendar }, trx, { id, kind, opened_at, next_on, limit_on: before }) => {
    const limit_on = promisedDay(calendar, kind, opened_at)
    if (limit_on === null) return
    await trx
      .updateTable('follow_up')
      .set({
        limit_on,
        next_on: next_on === before || next_on > limit_on ? limit_on : next_on,
        due_revision: calendar.revision(),
      })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .execute()
  },
)
