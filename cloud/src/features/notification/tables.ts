import type { SubjectKind } from '@talent/contract'

/** See migrations/0039_news_subject.sql. */
export interface NotificationTables {
  notification: {
    id: string
    account_id: string
    /** Whose thing it is. */
    owner_account_id: string
    subject_kind: SubjectKind
    subject_id: string
    /** The entry of the subject's thread that it is news of. */
    entry_id: string
    what_encrypted: Buffer | null
    created_at: Date
    read_at: Date | null
  }
  /** How far somebody has read in the thread of a thing. */
  read_mark: { subject_kind: SubjectKind; subject_id: string; account_id: string; last_read_seq: number }
  /** Each rise of a mark: see migrations/0095_read_steps.sql. */
  read_step: { subject_kind: SubjectKind; subject_id: string; account_id: string; seq: number; at: Date }
}
