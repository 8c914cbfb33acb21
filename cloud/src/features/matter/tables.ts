import type { Matter } from '@talent/contract/matter'
import type { Generated, JSONColumnType } from 'kysely'

/** Tables of matters and half-filled forms; see migrations/0004_commissioners.sql and 0005_requests.sql. */
export interface MatterTables {
  matter: {
    code: string
    version: number
    definition: JSONColumnType<Matter>
    active: Generated<boolean>
    position: Generated<number>
  }
  draft: {
    account_id: string
    matter_code: string
    body_encrypted: Buffer
    saved_at: Date
    version: Generated<number>
    matter_version: number | null
    /** Where it was moved from, until it is saved anew; see migrations/0126_closed_matters.sql. */
    moved_code: string | null
    moved_version: number | null
    /** The state of it its person was reminded of; see migrations/0121_draft_reminders.sql. */
    reminded_version: number | null
  }
  matter_closing: {
    code: string
    version: number
    drafts_until: string
    successor: string | null
    reason: Generated<string>
  }
}
