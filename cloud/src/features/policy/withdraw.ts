import { ContractError, type EndpointInput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import type { PolicyWithdrawal } from '@talent/contract/policy'
import type {
  restorePolicy as restoring,
  withdrawPolicy as withdrawing,
} from '@talent/contract/policy-editor'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'

/** That a policy was taken back, why, and what took its place; null where it wasn't. */
export async function withdrawalOf(reader: Reader, id: string): Promise<PolicyWithdrawal | null> {
  const row = await reader
    .selectFrom('policy as p')
    .leftJoin('policy as s', 's.id', 'p.successor_id')
    .select(['p.withdrawn_on', 'p.withdrawn_reason', 's.id as successor', 's.title'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (row === undefined || row.withdrawn_on === null) return null
  const { successor, title } = row
  return {
    on: row.withdrawn_on,
    reason: row.withdrawn_reason ?? '',
    successor: successor === null || title === null ? null : { id: successor, title },
  }
}

/** A chain of documents that took each other's place is followed so far. */
const MOST_STEPS = 50

/** Whether what took its place, and what took that one's, comes back to this policy. */
async function leadsBack(trx: Trx, id: string, successor: string): Promise<boolean> {
  let at: string | null = successor
  for (let step = 0; at !== null && step < MOST_STEPS; step += 1) {
    if (at === id) return true
    const next: { successor_id: string | null } | undefined = await trx
      .selectFrom('policy')
      .select('successor_id')
      .where('id', '=', at)
      .executeTakeFirst()
    at = next?.successor_id ?? null
  }
  return at !== null
}

const wrong = (message: string) =>
  new ContractError('invalid', { fields: [{ field: 'successor', label: '替代它的政策', message }] })

/**
 * The version shown, locked, with what should take its place: of two that are taken back at one moment in each other's
 * favour the second sees the first one gone. In one order, so that they don't wait for each other in a circle.
 * @throws ContractError `not_found`, `stale_version`
 */
async function lockShown(trx: Trx, id: string, version: number, successor: string | null = null) {
  const rows = await trx
    .selectFrom('policy')
    .select(['id', 'version', 'withdrawn_on'])
    .where('id', 'in', successor === null ? [id] : [id, successor])
    .orderBy('id')
    .forUpdate()
    .execute()
  const row = rows.find((one) => one.id === id)
  if (row === undefined) throw new ContractError('not_found')
  if (row.version !== version) throw new ContractError('stale_version')
  return { ...row, other: rows.find((one) => one.id === successor) }
}

/**
 * Takes a policy back, or lets another take its place. @returns its version
 * @throws ContractError `not_found`; `stale_version`; `wrong_state` where it is taken back already; `invalid` where what
 * should take its place isn't there or would lead back to it
 */
export async function withdrawPolicy(
  { clock }: Pick<Deps, 'clock'>,
  trx: Trx,
  { params: { id }, body }: Pick<EndpointInput<typeof withdrawing>, 'params' | 'body'>,
): Promise<number> {
  const { successor } = body
  const { version, withdrawn_on, other } = await lockShown(trx, id, body.version, successor)
  if (withdrawn_on !== null) throw new ContractError('wrong_state', { message: '这份政策已经撤下了' })
  if (successor !== null) {
    if (other === undefined) throw wrong('没有这份政策，请重新选择')
    if (await leadsBack(trx, id, successor)) throw wrong('它已由这份政策替代，不能互相替代')
    if (other.withdrawn_on !== null) throw wrong('它已经撤下，请选线上的政策')
  }
  await trx
    .updateTable('policy')
    .set({
      withdrawn_on: chinaTime(clock.now()).day,
      withdrawn_reason: body.reason,
      successor_id: successor,
    })
    .where('id', '=', id)
    .execute()
  return version
}

/** In force again as it was. @returns its version @throws ContractError `not_found`, `stale_version`, `wrong_state` */
export async function restorePolicy(
  trx: Trx,
  { params: { id }, body }: Pick<EndpointInput<typeof restoring>, 'params' | 'body'>,
): Promise<number> {
  const { version, withdrawn_on } = await lockShown(trx, id, body.version)
  if (withdrawn_on === null) throw new ContractError('wrong_state', { message: '这份政策在线上，没有撤下' })
  await clearWithdrawal(trx, id)
  return version
}

/** What is published is in force. */
export async function clearWithdrawal(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('policy')
    .set({ withdrawn_on: null, withdrawn_reason: null, successor_id: null })
    .where('id', '=', id)
    .execute()
}
