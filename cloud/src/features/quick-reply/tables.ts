import type { Generated, GeneratedAlways } from 'kysely'

/** See migrations/0106_quick_replies.sql. */
export interface QuickReplyTables {
  quick_reply: {
    id: string
    /** null: shared. */
    owner_account_id: string | null
    matter_code: string | null
    title_encrypted: Buffer
    text_encrypted: Buffer
    version: Generated<number>
    position: GeneratedAlways<string>
  }
}
