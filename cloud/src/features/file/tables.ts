import type { SubjectKind } from '@talent/contract'
import type { FileType } from '@talent/contract/file'
import type { ColumnType, Generated } from 'kysely'

/** See migrations/0009_file_subject.sql. The content itself is in the file store. */
export interface FileTables {
  file: {
    id: string
    owner_account_id: string
    /** Both null until something uses it; then for good. */
    subject_kind: SubjectKind | null
    subject_id: string | null
    type: ColumnType<FileType, string, string>
    size: number
    /** 沿用: the file it was first handed in as, its content copied, and when that was; both null for an upload. */
    copy_of: Generated<string | null>
    handed_in_at: Generated<Date | null>
    created_at: Date
  }
}
