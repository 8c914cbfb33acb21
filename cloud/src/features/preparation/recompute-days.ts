import { confirmUntil } from '@talent/contract/preparation'
import { countedDays, isOutdated } from '../../lib/counted-days.ts'
import { lockPreparation, preparationsHere } from './preparation-rows.ts'

/** Of what waits for its talent: never sooner than they were told. */
export const preparationDays = countedDays(
  (deps, after, size) =>
    preparationsHere(deps.db)
      .select('id')
      .where('state', '=', 'waiting')
      .where(isOutdated(deps))
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  lockPreparation,
  async ({ calendar }, trx, { id, sent_at, due_at }) => {
    const until = confirmUntil(calendar, sent_at)
    await trx
      .updateTable('preparation')
      .set({ due_at: until > due_at ? until : due_at, due_revision: calendar.revision() })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
  },
)
