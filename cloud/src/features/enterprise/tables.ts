import type { ContactRequestState } from '@talent/contract/enterprise'
import type { Generated } from 'kysely'

/** See migrations/0090_enterprises.sql. */
export interface EnterpriseTables {
  enterprise: {
    id: string
    name: string
    other_names: Generated<string[]>
    area_code: string | null
    industry: Generated<string>
    contact_encrypted: Buffer | null
    version: Generated<number>
    demo: Generated<boolean>
    merged_into: string | null
    search_text: Generated<string>
    grams: Generated<string[]>
  }
  /** See migrations/0250_contact_requests.sql. */
  contact_request: {
    id: string
    account_id: string
    enterprise_id: string
    state: ContactRequestState
    words_encrypted: Buffer | null
    reason_encrypted: Buffer | null
    asked_at: Date
    decided_at: Date | null
    decided_by: string | null
  }
  enterprise_name: { key: string; enterprise_id: string }
  typed_employer: { id: string; name_index: Buffer; name_encrypted: Buffer; enterprise_id: string | null }
}
