import type { PostSearch } from '@talent/contract/post-watch'
import type { ColumnType, Generated } from 'kysely'

/** Posts and searches of one's own; see migrations/0261_saved_posts_and_searches.sql. */
export interface PostWatchTables {
  post_mark: {
    id: string
    account_id: string
    post_id: string
    marked_at: Date
    /** Of its notice, when its owner last read or heard of it. */
    seen_version: number
    ended_at: Date | null
  }
  saved_search: {
    id: string
    account_id: string
    query: ColumnType<PostSearch, string, never>
    paused: Generated<boolean>
    /** Only what appears after it is news; also from when it was paused. */
    saved_at: Date
    told_at: Date | null
    told_count: Generated<number>
  }
  search_told: {
    search_id: string
    post_id: string
    told_at: Date
  }
}
