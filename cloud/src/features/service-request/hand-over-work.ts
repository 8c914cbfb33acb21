import { OPEN_STATES } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { RoleWithdrawal } from '../../role-withdrawal.ts'
import { claimPlace, claimPlaceOf, loadCards, lockCommissioner } from '../commissioner/index.ts'
import { applyChange } from './change-request.ts'
import { matchRequestOf } from './match-request.ts'
import { lockQueue } from './queue-line.ts'
import type { RequestRow } from './repository.ts'

/** Locks and gives the open requests of a commissioner, whatever is being matched or changed at this moment. */
async function lockOpenWork(trx: Trx, commissionerId: string): Promise<RequestRow[]> {
  await lockQueue(trx)
  await lockCommissioner(trx, commissionerId)
  // All before any other commissioner is locked: a transfer under way holds its request and waits for a commissioner.
  return trx
    .selectFrom('service_request')
    .selectAll()
    .where('commissioner_account_id', '=', commissionerId)
    .where('state', 'in', [...OPEN_STATES])
    .orderBy('line_number')
    .forUpdate()
    .execute()
}

/** The named successor if they may and can take it, else the one the rule chooses, else nobody. */
async function findSuccessor(deps: Deps, trx: Trx, request: RequestRow, { successorId }: RoleWithdrawal) {
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
  over: RoleWithdrawal,
): Promise<void> {
  const to = await findSuccessor(deps, trx, request, over)
  const actor = { role: 'coordinator', accountId: over.by } as const
  await applyChange(deps, trx, request, actor, {
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

/**
 * Whoever is no commissioner any more keeps no open request: each goes to another one with a place, or back to the line,
 * where its number is as old as it is. The promise isn't reset. The role must be gone already.
 */
export async function handOverWork(deps: Deps, trx: Trx, over: RoleWithdrawal): Promise<void> {
  if (over.role !== 'commissioner') return
  const commissionerId = over.accountId
  const requests = await lockOpenWork(trx, commissionerId)
  await trx
    .updateTable('commissioner')
    .set({ on_duty: false })
    .where('account_id', '=', commissionerId)
    .execute()
  const from = (await loadCards(trx, [commissionerId])).get(commissionerId)?.name ?? ''
  for (const request of requests) await handOver(deps, trx, request, from, over)
}
