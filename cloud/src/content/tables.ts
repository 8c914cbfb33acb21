import type { ColumnType, Generated } from 'kysely'

export interface ContentTables {
  content_version: {
    name: string
    version: number
    applied_at: Generated<Date>
  }
  content_item: {
    kind: string
    id: string
    /** The piece as it was read back after it had been put in. */
    content: ColumnType<unknown, string, string>
  }
}
