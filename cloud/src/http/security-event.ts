import { instantAfter } from '@talent/contract'
import type { Db, Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'

export const SECURITY_EVENTS = [
  'sign_in',
  'sign_in_refused',
  'sign_out',
  'session_ended',
  'sign_out_everywhere',
  'role_withdrawn',
  'refused',
  'limit',
] as const
export type SecurityEventKind = (typeof SECURITY_EVENTS)[number]

/** See migrations/0026_sessions_limits_events.sql. */
export interface SecurityEventTables {
  security_event: {
    id: string
    at: Date
    kind: SecurityEventKind
    account_id: string | null
    detail: string
  }
}

/** 网络安全法 第二十一条 asks for six months at least. */
const KEPT_DAYS = 184

export async function removeOldSecurityEvents(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('security_event').where('at', '<', instantAfter(now, -KEPT_DAYS)).execute()
}

/** @param detail a name of ours (an endpoint, a limit, a code, a role): never what somebody typed, never an address */
export async function recordSecurityEvent(
  { clock, newId }: Pick<Deps, 'clock' | 'newId'>,
  trx: Db | Trx,
  kind: SecurityEventKind,
  accountId: string | null,
  detail: string,
): Promise<void> {
  await trx
    .insertInto('security_event')
    .values({ id: newId(), at: clock.now(), kind, account_id: accountId, detail })
    .execute()
}
