import { ContractError, type EndpointInput } from '@talent/contract'
import type {
  goOnInterest as goOnEndpoint,
  InterestChanged,
  withdrawInterest as withdrawEndpoint,
} from '@talent/contract/demand'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { endConsents } from '../consent/index.ts'
import { dropFollowUps } from '../follow-up/index.ts'
import { applyInterestChange, lockInterest } from './here.ts'
import type { InterestRow } from './tables.ts'

/** @throws ContractError `not_found` for anybody but whose it is */
async function lockMine(trx: Trx, by: Caller, id: string): Promise<InterestRow> {
  const row = await lockInterest(trx, id)
  if (row === undefined || row.talent_account_id !== by.accountId) throw new ContractError('not_found')
  return row
}

/** Nobody follows it up any more, and what was said of the other is gone. The interest must be locked. */
export async function takeBack(
  deps: Deps,
  trx: Trx,
  row: InterestRow,
  version: number | null,
): Promise<InterestChanged> {
  const changed = await applyInterestChange(deps, trx, row, 'talent', {
    ...{ event: 'withdraw', version },
    patch: { referred_encrypted: null, asked_at: null },
  })
  await dropFollowUps(deps, trx, { kind: 'interest', id: row.id }, ['interest'], '本人撤回')
  return changed
}

/** Its consents before it: the order in which taking back a consent locks them. */
export async function withdrawInterest(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id }, body }: EndpointInput<typeof withdrawEndpoint>,
): Promise<InterestChanged> {
  await endConsents(trx, { kind: 'interest', id }, deps.clock.now())
  return takeBack(deps, trx, await lockMine(trx, by, id), body.version)
}

/** Asked whether to stop, they would rather wait: the months are counted from now. */
export async function goOnInterest(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params: { id }, body }: EndpointInput<typeof goOnEndpoint>,
): Promise<InterestChanged> {
  const row = await lockMine(trx, by, id)
  return applyInterestChange(deps, trx, row, 'talent', {
    ...{ event: 'go_on', version: body.version },
    patch: { heard_at: deps.clock.now(), asked_at: null },
  })
}
