import { countedDays, isOutdated } from '../../lib/counted-days.ts'
import { stagesOfPost } from '../recruitment/index.ts'
import { dueOf } from './change-application.ts'
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
  async (deps, trx, row) =>
    trx
      .updateTable('application')
      .set(dueOf(deps, row, await stagesOfPost(trx, row.post_id), row.due_since))
      .where('id', '=', row.id)
      .where(isAwaited)
      .execute(),
)
