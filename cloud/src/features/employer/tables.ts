import type { NeedState } from '@talent/contract/employer'
import type { Selectable } from 'kysely'

/** See migrations/0251_urgent_needs.sql and 0300_hiring.sql. */
export interface EmployerTables {
  urgent_need: {
    id: string
    enterprise_id: string
    account_id: string
    state: NeedState
    post_encrypted: Buffer
    reason_encrypted: Buffer | null
    sent_at: Date
    decided_at: Date | null
    decided_by: string | null
    notice_key: string | null
    post_key: string | null
  }
  /** By the post's id: that a word of it is owed. */
  hiring: {
    id: string
    due_on: string
    due_since: Date
    due_revision: string
    reminded_for: string | null
    raised_for: string | null
  }
}
export type NeedRow = Selectable<EmployerTables['urgent_need']>
