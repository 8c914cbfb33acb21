import type { ColumnType } from 'kysely'

export interface PolicyNewsTables {
  /** See migrations/0175_policy_news.sql. */
  policy_news: {
    policy_id: string
    conditions_digest: string
    seen_on: ColumnType<string, string, string>
  }
}
