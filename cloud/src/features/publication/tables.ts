import type { PublicationEvent, PublicationKind, ReviewDecision } from '@talent/contract/publication'
import type { ColumnType, Generated } from 'kysely'

/**
 * Tables of working copies and of what was published; see migrations/0075_publication.sql, 0180_publication_review.sql,
 * 0197_publication_schedule.sql.
 */
export interface PublicationTables {
  publication_copy: {
    kind: PublicationKind
    subject_id: string
    version: Generated<number>
    published_version: number
    content: ColumnType<unknown, string, string>
    hash: string
    written_by: string
    written_at: Date
    /** Null where it was never sent to a reviewer. */
    review_id: string | null
  }
  publication_rule: { kind: PublicationKind; reviewed: boolean; changed_by: string; changed_at: Date }
  publication_review: {
    id: string
    kind: PublicationKind
    subject_id: string
    copy_version: number
    sent_by: string
    sent_at: Date
    decision: ReviewDecision | null
    decided_by: string | null
    decided_at: Date | null
    reason_encrypted: Buffer | null
  }
  publication_schedule: {
    id: string
    kind: PublicationKind
    subject_id: string
    published_version: number
    content: ColumnType<unknown, string, never>
    hash: string
    goes_live_at: Date
    set_by: string
    set_at: Date
    reviewed_by: string | null
  }
  publication_entry: {
    id: string
    seq: Generated<number>
    kind: PublicationKind
    subject_id: string
    event: PublicationEvent
    version: number
    done_by: string
    done_at: Date
    reviewed_by: string | null
  }
}
