import { OPEN_STATES } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { RoleWithdrawal } from '../../role-withdrawal.ts'
import {
  claimPlace,
  claimPlaceOf,
  isCommissioner,
  loadCards,
  lockCommissioner,
} from '../commissioner/index.ts'
import { applyChange } from './change-request.ts'
import { MATCH_QUEUED } from './jobs.ts'
import { matchRequestOf } from './match-request.ts'
import { lockQueue } from './queue-line.ts'
import { requestsHere, type RequestRow } from './repository.ts'
import type { Actor } from './write-entry.ts'

/** Who hands over, and whom they named for it, if anybody. */
interface HandingOver {
  readonly actor: Actor
  readonly successorId: string | undefined
}

/** Locks and gives the open requests of a commissioner, whatever is being matched or changed at this moment. */
async function lockOpenWork(trx: Trx, commissionerId: string): Promise<RequestRow[]> {
  await lockQueue(trx)
  await lockCommissioner(trx, commissionerId)
  // All before any other commissioner is locked: a transfer under way holds its request and waits for a commissioner.
  return requestsHere(trx)
    .selectAll()
    .where('commissioner_account_id', '=', commissionerId)
    .where('state', 'in', [...OPEN_STATES])
    .orderBy('line_number')
    .forUpdate()
    .execute()
}

/** The named successor if they may and can take it, else the one the rule chooses, else nobody. */
async function findSuccessor(deps: Deps, trx: Trx, request: RequestRow, { successorId }: HandingOver) {
  const wanted = await matchRequestOf(deps, trx, request)
  const now = deps.clock.now()
  const named = successorId === undefined ? null : await claimPlaceOf(trx, successorId, wanted, now)
  return (named ?? (await claimPlace(trx, wanted, now)))?.commissioner ?? null
}

async function handOver(
  deps: Deps,
  trx: Trx,
  request: RequestRow,
  from: string,
  over: HandingOver,
): Promise<void> {
  const to = await findSuccessor(deps, trx, request, over)
  await applyChange(deps, trx, request, over.actor, {
    requestId: request.id,
    event: 'transfer',
    version: null,
    write: async ({ now }) => ({
      content: {
        kind: 'transfer',
        body: { from, to: to?.name ?? '统筹人员', reason: '专员调整', note: '' },
        facts: { fromId: null, commissionerId: to?.id ?? null },
      },
      patch: { commissioner_account_id: to?.id ?? null, assigned_at: to === null ? null : now },
    }),
  })
}

/** Each open request goes to another commissioner with a place, or back to the line. The promise isn't reset. */
async function handOverAll(deps: Deps, trx: Trx, commissionerId: string, over: HandingOver): Promise<void> {
  const requests = await lockOpenWork(trx, commissionerId)
  const from = (await loadCards(trx, [commissionerId])).get(commissionerId)?.name ?? ''
  for (const request of requests) await handOver(deps, trx, request, from, over)
}

/** Whoever is no commissioner any more keeps no open request. The role must be gone already. */
export async function handOverWork(deps: Deps, trx: Trx, withdrawal: RoleWithdrawal): Promise<void> {
  if (withdrawal.role !== 'commissioner') return
  const { accountId, by, successorId } = withdrawal
  await handOverAll(deps, trx, accountId, { actor: { role: 'coordinator', accountId: by }, successorId })
  await trx.updateTable('commissioner').set({ on_duty: false }).where('account_id', '=', accountId).execute()
}

/** Those who hold an open request and are no commissioner now, so that nobody could act on it. Few: asked with every round of the line. */
const holdersGone = (db: Db) =>
  db
    .selectFrom('commissioner as c')
    .select('c.account_id as id')
    .where((eb) => eb.not(isCommissioner))
    .where((eb) =>
      eb.exists(
        requestsHere(db)
          .select('service_request.id')
          .where(sql<boolean>`commissioner_account_id = c.account_id`)
          .where('state', 'in', [...OPEN_STATES]),
      ),
    )
    .orderBy('id')

const SYSTEM: HandingOver = { actor: { role: 'system', accountId: null }, successorId: undefined }

/**
 * The same for those whose role ended without anybody's withdrawing it: demo people, once DEMO is false. Of several
 * copies at once the second finds nothing left.
 */
export async function handOverLeftWork(deps: Deps): Promise<void> {
  for (const { id } of await holdersGone(deps.db).execute())
    await deps.db.transaction().execute((trx) => handOverAll(deps, trx, id, SYSTEM))
}

/** At every start: a trial may just have been closed, or opened again. */
export const sendLeftWork = (deps: Deps): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    if ((await holdersGone(trx).execute()).length > 0) await deps.queue.send(trx, MATCH_QUEUED, {})
  })
