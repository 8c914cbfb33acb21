import { OPEN_STATES } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import type { RoleWithdrawal } from '../../role-withdrawal.ts'
import { applyChange } from './change-request.ts'
import { lockRequest, requestsHere, type RequestRow } from './repository.ts'
import { nameOf } from './supervise-request.ts'

const isCoordinator = (id: ReturnType<typeof sql.ref>) =>
  sql<boolean>`exists (select 1 from active_role a where a.account_id = ${id} and a.role = 'coordinator')`

/** Open 督办 whose owner is no coordinator now, so that nobody would hear of the answer. */
const ownerGone = (db: Db) =>
  requestsHere(db)
    .select('id')
    .where('state', 'in', [...OPEN_STATES])
    .where('supervised_by', 'is not', null)
    .where((eb) => eb.not(isCoordinator(sql.ref('supervised_by'))))

/** The one named, else the coordinator with fewest of them; null: there is none. */
async function nextOwner(trx: Trx, named: readonly string[]): Promise<string | null> {
  const rows = await trx
    .selectFrom('active_role as a')
    .select('a.account_id as id')
    .where('a.role', '=', 'coordinator')
    .orderBy(sql`(select count(*) from service_request r where r.supervised_by = a.account_id)`)
    .orderBy('a.account_id')
    .execute()
  return named.find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id ?? null
}

/** To another coordinator, who is told; its day stays. */
async function handOver(deps: Deps, trx: Trx, request: RequestRow, named: readonly string[]): Promise<void> {
  const owner = await nextOwner(trx, named)
  if (owner === null) return
  const by = await nameOf(trx, owner)
  await applyChange(
    deps,
    trx,
    request,
    { role: 'system', accountId: null },
    {
      requestId: request.id,
      event: 'hand_over_supervision',
      version: null,
      write: async () => ({
        content: { kind: 'hand_over_supervision', body: { by }, facts: { by: owner } },
      }),
    },
  )
}

/**
 * A coordinator's 督办 with their role: to the one named for their work, to who withdrew it, or to whoever has fewest.
 * The role must be gone already.
 */
export async function handOverSupervisions(
  deps: Deps,
  trx: Trx,
  { accountId, role, by, successorId }: RoleWithdrawal,
): Promise<void> {
  if (role !== 'coordinator') return
  const rows = await requestsHere(trx)
    .selectAll()
    .where('supervised_by', '=', accountId)
    .where('state', 'in', [...OPEN_STATES])
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const row of rows) await handOver(deps, trx, row, [successorId ?? by, by])
}

/** The same for what was sent while the role was being withdrawn, and for demo people once their trial is closed. */
export const handOverLeftSupervisions = (deps: Deps): Promise<unknown> =>
  eachLocked(
    deps.db,
    (after, size) => ownerGone(deps.db).where('id', '>', after).orderBy('id').limit(size).execute(),
    async (trx, id) => {
      const request = await lockRequest(trx, id)
      const still = request && (await ownerGone(trx).where('id', '=', id).executeTakeFirst())
      return still && request
    },
    (trx, request) => handOver(deps, trx, request, []),
  )
