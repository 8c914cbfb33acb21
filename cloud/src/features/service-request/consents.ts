import { ContractError, isOpen, type ConsentRecord } from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'

/** What the caller has agreed to, newest first, with the request it was for. */
export async function listConsents(deps: Deps, by: Caller): Promise<ConsentRecord[]> {
  const rows = await deps.db
    .selectFrom('consent as c')
    .innerJoin('service_request as r', 'r.id', 'c.request_id')
    .select([
      'c.id',
      'c.purpose',
      'c.title',
      'c.version',
      'c.statement',
      'c.request_id',
      'c.given_at',
      'c.withdrawn_at',
    ])
    .select(['r.number', 'r.state'])
    .where('c.account_id', '=', by.accountId)
    .orderBy('c.given_at', 'desc')
    .orderBy('c.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    title: row.title,
    version: row.version,
    statement: row.statement,
    requestId: row.request_id,
    requestNumber: row.number,
    givenAt: row.given_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    endsRequest: row.withdrawn_at === null && isOpen(row),
  }))
}

/** Withdraws one's own consent, and with it the request it was given for while that is open. Twice is once. */
export async function withdrawConsent(deps: Deps, trx: Trx, by: Caller, id: string): Promise<void> {
  const consent = await trx
    .selectFrom('consent as c')
    .innerJoin('service_request as r', 'r.id', 'c.request_id')
    .select(['c.request_id', 'c.withdrawn_at', 'r.state'])
    .where('c.id', '=', id)
    .where('c.account_id', '=', by.accountId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (consent === undefined) throw new ContractError('not_found')
  if (consent.withdrawn_at !== null) return
  await trx.updateTable('consent').set({ withdrawn_at: deps.clock.now() }).where('id', '=', id).execute()
  if (!isOpen(consent)) return
  await changeRequest(deps, trx, by, {
    requestId: consent.request_id,
    event: 'withdraw',
    version: null,
    write: async () => ({ content: { kind: 'withdraw', body: { reason: '撤回了单独同意' } } }),
  })
}
