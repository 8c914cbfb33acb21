import type { ReplyUse } from '@talent/contract/quick-reply'
import type { Generated, GeneratedAlways } from 'kysely'

/** See migrations/0106_quick_replies.sql and 0131_matter_files.sql, 0302_answer_templates.sql. */
export interface QuickReplyTables {
  quick_reply: {
    id: string
    /** null: shared. */
    owner_account_id: string | null
    matter_code: string | null
    /** Keys of the matter's files that go along. */
    file_keys: Generated<string[]>
    title_encrypted: Buffer
    text_encrypted: Buffer
    use_for: Generated<ReplyUse>
    version: Generated<number>
    position: GeneratedAlways<string>
  }
}
