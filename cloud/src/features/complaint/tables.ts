import type { SubjectKind } from '@talent/contract'
import type {
  ComplaintActor,
  ComplaintEvent,
  ComplaintKind,
  ComplaintState,
} from '@talent/contract/complaint'
import type { Generated, Selectable } from 'kysely'

/** Tables of 投诉建议; see migrations/0102_complaints.sql. */
export interface ComplaintTables {
  complaint: {
    id: string
    number: string
    kind: ComplaintKind
    talent_account_id: string
    subject_kind: SubjectKind | null
    subject_id: string | null
    barred_account_ids: Generated<string[]>
    state: ComplaintState
    version: Generated<number>
    owner_account_id: string | null
    words_encrypted: Buffer
    due_on: string
    /** Of the calendar the day was computed by; null: of one before this was kept. */
    due_revision: string | null
    asked: Generated<boolean>
    reminded_for: string | null
    raised_for: string | null
    last_seq: Generated<number>
    submitted_at: Date
    answered_at: Date | null
    ended_at: Date | null
  }
  complaint_step: {
    id: string
    complaint_id: string
    seq: number
    kind: ComplaintEvent | 'submit'
    actor: ComplaintActor
    actor_account_id: string | null
    at: Date
    words_encrypted: Buffer | null
  }
  complaint_file: {
    step_id: string
    position: number
    file_id: string
  }
}

export type ComplaintRow = Selectable<ComplaintTables['complaint']>
