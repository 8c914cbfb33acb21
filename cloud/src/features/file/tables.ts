import type { SubjectKind } from '@talent/contract'

/** See migrations/0009_file_subject.sql. The content itself is in the file store. */
export interface FileTables {
  file: {
    id: string
    owner_account_id: string
    /** Both null until something uses it; then for good. */
    subject_kind: SubjectKind | null
    subject_id: string | null
    type: string
    size: number
    created_at: Date
  }
}
