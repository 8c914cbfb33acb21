import type { Generated } from 'kysely'
import type { Mark } from '@talent/contract/policy-mark'

export interface PolicyMarkTables {
  policy_mark: {
    id: string
    account_id: string
    policy_id: string
    mark: Mark
    marked_at: Date
    /** Of a 收藏: that another document took its place. */
    told_at: Date | null
    /** Which version they read, or were told of last. */
    seen_version: Generated<number>
  }
}
