import { QUIET_MONTHS } from '@talent/contract/demand'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { putNews } from '../notification/index.ts'
import { applyInterestChange, factsOf, interestsHere, lockInterest, quietSince } from './here.ts'
import { ANNOUNCE_ASKED } from './jobs.ts'

/** Each is asked once until somebody writes a step or they answer; safe to run again at any time. */
export const watchInterests = async (deps: Deps): Promise<void> =>
  void (await eachLocked(
    deps.db,
    (after, size) =>
      interestsHere(deps.db)
        .select('id')
        .where('state', '=', 'open')
        .where(sql<boolean>`heard_at < (${quietSince(deps)}::date + 1)`)
        .where('id', '>', after)
        .orderBy('id')
        .limit(size)
        .execute(),
    lockInterest,
    async (trx, row) => {
      if (!(await factsOf(deps, trx, row)).quiet) return
      await applyInterestChange(deps, trx, row, 'system', {
        ...{ event: 'ask_stop', version: null },
        patch: { asked_at: deps.clock.now() },
      })
      await deps.queue.send(trx, ANNOUNCE_ASKED, { interestId: row.id, entryId: deps.newId() })
    },
  ))

export async function announceAsked(
  deps: Deps,
  { interestId, entryId }: { interestId: string; entryId: string },
): Promise<void> {
  const row = await interestsHere(deps.db).selectAll().where('id', '=', interestId).executeTakeFirst()
  if (row === undefined || row.state !== 'open' || row.asked_at === null) return
  await putNews(deps, [
    {
      ...{ subject: { kind: 'interest', id: row.id }, ownerId: row.talent_account_id, entryId },
      at: row.asked_at,
      to: [
        {
          accountId: row.talent_account_id,
          what: `“${row.title}”${QUIET_MONTHS} 个月没有进展，要接着跟进还是停下？`,
        },
      ],
    },
  ])
}
