import { ContractError, type EndpointInput } from '@talent/contract'
import {
  preparationWorkflow,
  type confirmPreparation as confirmEndpoint,
  type declinePreparation as declineEndpoint,
  type PreparationChanged,
  type PreparationEvent,
  type withdrawPreparation as withdrawEndpoint,
} from '@talent/contract/preparation'
import type { RequestChanged } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { advance } from '../../lib/advance.ts'
import { submitRequest, talentWords } from '../service-request/index.ts'
import { ANNOUNCE_PREPARATION } from './jobs.ts'
import { factsNow, lockPreparation } from './preparation-rows.ts'
import type { PreparationRow } from './tables.ts'

const REFUSED: Record<PreparationRow['state'], string> = {
  waiting: '已过确认的时间，代填的内容不再有效。要办请自己填写，或联系专员',
  confirmed: '这份代办已经确认提交了，请看“我的办理”',
  declined: '这份代办您已说不办了，内容已删除',
  expired: '已过确认的时间，代填的内容已删除。要办请自己填写，或联系专员',
  withdrawn: '替您填写的人撤回了这份代办，内容已删除',
}

/** Every end deletes what was filled in, in the same statement. */
export async function endPreparation(
  deps: Deps,
  trx: Trx,
  row: PreparationRow,
  { event, by, seen }: { event: PreparationEvent; by: 'talent' | 'preparer' | 'system'; seen: number | null },
): Promise<PreparationChanged> {
  const now = deps.clock.now()
  const after = advance(
    preparationWorkflow,
    row,
    { event, by, facts: factsNow(row, now), seen, keeps: [] },
    () => (by === 'talent' ? REFUSED[row.state] : undefined),
  )
  await trx
    .updateTable('preparation')
    .set({ ...after, body_encrypted: null, ended_at: now })
    .where('id', '=', row.id)
    .execute()
  await deps.queue.send(trx, ANNOUNCE_PREPARATION, { id: row.id, event })
  return { id: row.id, ...after }
}

async function requireLocked(
  trx: Trx,
  id: string,
  whose: 'talent_account_id' | 'preparer_account_id',
  by: Caller,
): Promise<PreparationRow> {
  const row = await lockPreparation(trx, id)
  if (row === undefined || row[whose] !== by.accountId) throw new ContractError('not_found')
  return row
}

/** Makes a request of what the talent saw and sent, with the number of one they had filled in themselves. */
export async function confirmPreparation(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body: { version, ...form } }: EndpointInput<typeof confirmEndpoint>,
): Promise<RequestChanged> {
  const row = await requireLocked(trx, params.id, 'talent_account_id', by)
  await endPreparation(deps, trx, row, { event: 'confirm', by: 'talent', seen: version })
  const names = await talentWords(deps, trx, [row.preparer_account_id])
  return submitRequest(
    deps,
    trx,
    by,
    { body: { matterCode: row.matter_code, ...form } },
    { preparedBy: names.get(row.preparer_account_id)?.name ?? '' },
  )
}

export async function declinePreparation(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof declineEndpoint>,
): Promise<PreparationChanged> {
  const row = await requireLocked(trx, params.id, 'talent_account_id', by)
  return endPreparation(deps, trx, row, { event: 'decline', by: 'talent', seen: body.version })
}

export async function withdrawPreparation(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof withdrawEndpoint>,
): Promise<PreparationChanged> {
  const row = await requireLocked(trx, params.id, 'preparer_account_id', by)
  return endPreparation(deps, trx, row, { event: 'withdraw', by: 'preparer', seen: body.version })
}
