import { stageAt } from '@talent/contract/application'
import { countedDays, isOutdated } from '../../lib/counted-days.ts'
import { stagesOfPost } from '../recruitment/index.ts'
import { dueFrom } from './change-application.ts'
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
  async (deps, trx, { id, state, due_since: since, post_id: post, stages_passed: passed }) => {
    const stages = await stagesOfPost(trx, post)
    const stage = stages[stageAt(stages, passed)]
    await trx
      .updateTable('application')
      .set(dueFrom(deps, since, state === 'invited' ? 'result' : 'answer', stage))
      .where('id', '=', id)
      .where(isAwaited)
      .execute()
  },
)
