import type { SessionKind } from '@talent/contract/session'

/** See migrations/0001_accounts.sql and 0026_sessions_limits_events.sql. */
export interface SessionTables {
  session: {
    token_hash: Buffer
    /** Ends it from another device, and isn't the token. */
    id: string
    kind: SessionKind
    account_id: string
    created_at: Date
    last_used_at: Date
    expires_at: Date
  }
  rate_count: { bucket: Buffer; window_start: Date; calls: number }
}
