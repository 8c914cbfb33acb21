import { ContractError } from '@talent/contract'
import type { SignedInDevice } from '@talent/contract/session'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { endSessionsOf, outlived } from '../../http/authenticate.ts'
import type { Caller } from '../../http/caller.ts'
import { recordSecurityEvent } from '../../http/security-event.ts'
import { tellEnded } from '../../live/channel.ts'

/** The caller's sessions that are still good, the one used last first. */
export async function listSessions(deps: Deps, by: Caller): Promise<SignedInDevice[]> {
  const rows = await deps.db
    .selectFrom('session')
    .select(['id', 'kind', 'created_at', 'last_used_at', 'expires_at'])
    .where('account_id', '=', by.accountId)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute()
  return rows
    .filter((row) => !outlived(row, by.roles, deps.clock.now()))
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      since: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at.toISOString(),
      current: row.id === by.sessionId,
    }))
}

/** @throws not_found when it isn't a session of the caller */
export async function endSession(deps: Deps, trx: Trx, by: Caller, id: string): Promise<void> {
  const gone = await trx
    .deleteFrom('session')
    .where('id', '=', id)
    .where('account_id', '=', by.accountId)
    .returning(tellEnded('session.id'))
    .execute()
  if (gone.length === 0) throw new ContractError('not_found')
  await recordSecurityEvent(deps, trx, id === by.sessionId ? 'sign_out' : 'session_ended', by.accountId, '')
}

export const signOutEverywhere = (deps: Deps, by: Caller): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    await endSessionsOf(trx, by.accountId)
    await recordSecurityEvent(deps, trx, 'sign_out_everywhere', by.accountId, '')
  })
