import type { AccountRole, ScopeKind } from '@talent/contract'
import type { Education } from '@talent/contract/account'
import type { ColumnType, Generated } from 'kysely'

/** See migrations/0001_accounts.sql. */
export interface AccountTables {
  area: { code: string; name: string; position: Generated<number> }
  account: {
    id: string
    name: string
    demo: Generated<boolean>
    demo_note: string | null
    position: Generated<number>
    large_text: Generated<boolean>
    created_at: Date
  }
  account_role: { account_id: string; role: AccountRole }
  /** What a role is bound to, by `ROLE_TABLE.boundTo`. */
  role_scope: { account_id: string; role: AccountRole; kind: ScopeKind; value: string }
  /** The roles that count now: read this one, write `account_role`. A demo person has none where DEMO is false. */
  active_role: { account_id: string; role: AccountRole }
  /** Demo people where DEMO is false: they do not count now. */
  account_away: { id: string }
  demo_setting: { only_row: Generated<boolean>; open: boolean }
  wechat_identity: { openid_index: Buffer; account_id: string; created_at: Date }
  profile: {
    account_id: string
    /** Name, employer and class; null only until the next start. */
    words_encrypted: Buffer | null
    phone_encrypted: Buffer
    phone_index: Buffer
    enterprise_id: Generated<string | null>
    typed_employer_id: Generated<string | null>
    area_code: string
    education: Education
    arrived_on: ColumnType<string | null, string | null, string | null>
    updated_at: Date
  }
  /** 家庭成员; see migrations/0114_family.sql. */
  family: { account_id: string; members_encrypted: Buffer; version: number }
  /** Of self-checks; see migrations/0156_answers.sql. */
  answers: { account_id: string; answers_encrypted: Buffer; version: number }
  idempotency: {
    account_id: string
    key: string
    request_hash: string
    answer: ColumnType<unknown, string | null, string>
    created_at: Date
  }
}
