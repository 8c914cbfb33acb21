import type { AccountRole, SubjectKind } from '@talent/contract'
import type { AuditAction } from '@talent/contract/audit'

/** See migrations/0038_audit_subject.sql. */
export interface AuditTables {
  audit: {
    id: string
    at: Date
    actor_account_id: string
    actor_role: AccountRole
    /** Whose data or whose role it is about. */
    owner_account_id: string | null
    action: AuditAction
    what: string
    subject_kind: SubjectKind | null
    subject_id: string | null
  }
}
