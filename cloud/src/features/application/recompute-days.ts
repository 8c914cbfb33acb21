import { employerDueOn } from '@talent/contract/application'
import { countedDays, isOutdated } from '../../lib/counted-days.ts'
import { applicationsHere, lockApplication } from './here.ts'
import { isAwaited } from './watch.ts'

/** Of what an employer is to answer: each has the day it would have been promised. */
export const applicationDays = countedDays(
  (deps, after, size) =>
    applicationsHere(deps.db)
      .select('id')
      .where(isAwaited)
      .where(isOutdated(deps))
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  lockApplication,
  ({ calendar }, trx, { id, state, due_since: since }) =>
    trx
      .updateTable('application')
      .set({
        due_on: employerDueOn(calendar, since, state === 'invited' ? 'result' : 'answer'),
        due_revision: calendar.revision(),
      })
      .where('id', '=', id)
      .where(isAwaited)
      .execute(),
)
