import type { ImportKind, ImportPlan } from '@talent/contract/import'
import type { ColumnType } from 'kysely'

/** What was read of a file and what it would do; see migrations/0185_import.sql. */
export interface ImportTables {
  import_plan: {
    id: string
    kind: ImportKind
    account_id: string
    created_at: Date
    done_at: ColumnType<Date | null, null, Date>
    counts: ColumnType<ImportPlan['counts'], string, never>
    /** Of what its rows would do. */
    hash: string
    body_encrypted: Buffer
  }
}
