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
  enterprise_name: { key: string; enterprise_id: string }
  typed_employer: { id: string; name_index: Buffer; name_encrypted: Buffer; enterprise_id: string | null }
}
