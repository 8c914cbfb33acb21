import type { PreparationState } from '@talent/contract/preparation'
import type { Generated, Selectable } from 'kysely'

/** 代办; see migrations/0107_preparations.sql. */
export interface PreparationTables {
  preparation: {
    id: string
    preparer_account_id: string
    talent_account_id: string
    matter_code: string
    matter_version: number
    state: PreparationState
    version: Generated<number>
    /** null once it has ended. */
    body_encrypted: Buffer | null
    sent_at: Date
    due_at: Date
    /** Of the calendar it was counted by; null: of one before this was kept. */
    due_revision: string | null
    ended_at: Date | null
    /** Whom its preparer spoke for, where that was an enterprise's contact. */
    enterprise_id: string | null
  }
  /** What is kept of a code is its keyed index; see migrations/0119_enterprise_contacts.sql. */
  preparation_code: { account_id: string; code_index: Buffer; expires_at: Date }
}

export type PreparationRow = Selectable<PreparationTables['preparation']>
