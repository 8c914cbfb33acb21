import type { LeaveEvent } from '@talent/contract/leave'
import type { Deps } from '../../deps.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { MATCH_QUEUED } from '../service-request/index.ts'
import { applyLeaveChange } from './change-leave.ts'
import { factsNow, leavesHere, lockLeave } from './leave-rows.ts'

const AT_ONCE = 100

/** Read under the lock: what was covered or given out a moment ago is passed over. */
export const watchLeave = (deps: Deps, id: string) =>
  deps.db.transaction().execute(async (trx) => {
    const row = await lockLeave(trx, id)
    if (row === undefined || row.state === 'cancelled') return
    const now = deps.clock.now()
    const { over, begun, raised, returned } = factsNow(row, now)
    const by = { role: 'system', accountId: null } as const
    const happens = (event: LeaveEvent, patch: object) =>
      applyLeaveChange(deps, trx, row, by, { event, version: null, write: async () => ({ patch }) })
    if (over && !returned) {
      await happens('return', { returned_at: now })
      await deps.queue.send(trx, MATCH_QUEUED, {})
    } else if (!over && begun && !raised && row.state !== 'covered')
      await happens('raise', { raised_at: now })
  })

/** Each once, however often and by however many copies it is run; after a standstill all that has come. */
export async function watchLeaves(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const come = pagesById(AT_ONCE, (after, size) =>
    leavesHere(deps.db)
      .select('id')
      .where('state', '<>', 'cancelled')
      .where('returned_at', 'is', null)
      .where('starts_at', '<=', now)
      .where((eb) =>
        eb.or([
          eb('ends_at', '<=', now),
          eb.and([eb('raised_at', 'is', null), eb('state', 'in', ['asked', 'uncovered'])]),
        ]),
      )
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute(),
  )
  for await (const page of come) for (const { id } of page) await watchLeave(deps, id)
}
