import type { ImportKind, ImportPlan } from '@talent/contract/import'
import type { ColumnType } from 'kysely'

/** What was read of a file and what it would do; see migrations/0185_import.sql. */
export interface ImportTables {
  import_plan: {
    id: string
    kind: ImportKind
    account_id: string
    /** What it goes into, and whose file it is: for whom it is remembered what was said about it. */
    target: string | null
    publisher: string
    created_at: Date
    done_at: ColumnType<Date | null, null, Date>
    counts: ColumnType<ImportPlan['counts'], string, string>
    /** Of what its rows would do. */
    hash: string
    body_encrypted: Buffer
  }
  /** What a heading or a wording means in files of a publisher; see migrations/0260_import_of_posts.sql. */
  import_memory: {
    kind: ImportKind
    publisher: string
    place: string
    said: string
    meant: string
    changed_at: Date
  }
}
