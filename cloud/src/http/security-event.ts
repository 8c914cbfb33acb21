import { sql } from 'kysely'
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

/** See migrations/0026_sessions_limits_events.sql and 0047_security_event_removal.sql. */
export interface SecurityEventTables {
  security_event: {
    id: string
    at: Date
    kind: SecurityEventKind
    account_id: string | null
    detail: string
  }
}

/** What is older than the database lets anybody remove: how long that is, and by which clock, is said there only. */
export async function removeOldSecurityEvents(db: Db): Promise<void> {
  await db
    .deleteFrom('security_event')
    .where('at', '<', sql<Date>`security_events_kept_from()`)
    .execute()
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
