import type { SubjectKind } from '@talent/contract'
import type { ConsentPurpose } from '@talent/contract/consent'

/** See migrations/0040_consent_subject.sql. */
export interface ConsentTables {
  consent: {
    id: string
    account_id: string
    /** What it was given for. */
    subject_kind: SubjectKind
    subject_id: string
    purpose: ConsentPurpose
    version: number
    title: string
    statement: string
    given_at: Date
    withdrawn_at: Date | null
  }
}
