import { instantAfter } from '@talent/contract/calendar'
import { KEPT_DAYS } from '@talent/contract/preparation'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { endPreparation } from './change-preparation.ts'
import { removeOverCodes } from './preparation-codes.ts'
import { lockPreparation, preparationsHere } from './preparation-rows.ts'

/** Each once, however often and by however many copies it is run. */
export async function watchPreparations(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  await eachLocked(
    deps.db,
    (after, size) =>
      preparationsHere(deps.db)
        .select('id')
        .where('state', '=', 'waiting')
        .where('due_at', '<=', now)
        .where('id', '>', after)
        .orderBy('id')
        .limit(size)
        .execute(),
    async (trx, id) => {
      const row = await lockPreparation(trx, id)
      return row?.state === 'waiting' && row.due_at <= now ? row : undefined
    },
    async (trx, row) => {
      await endPreparation(deps, trx, row, { event: 'expire', by: 'system', seen: null })
    },
  )
  await deps.db
    .deleteFrom('preparation')
    .where('state', '<>', 'waiting')
    .where('ended_at', '<', instantAfter(now.toISOString(), -KEPT_DAYS))
    .execute()
  await removeOverCodes(deps)
}
