import type { PublicationEvent, PublicationKind } from '@talent/contract/publication'
import type { ColumnType, Generated } from 'kysely'

/** Tables of working copies and of what was published; see migrations/0075_publication.sql. */
export interface PublicationTables {
  publication_copy: {
    kind: PublicationKind
    subject_id: string
    version: Generated<number>
    published_version: number
    content: ColumnType<unknown, string, string>
    hash: string
    written_by: string
    written_at: Date
  }
  publication_entry: {
    id: string
    seq: Generated<number>
    kind: PublicationKind
    subject_id: string
    event: PublicationEvent
    version: number
    done_by: string
    done_at: Date
  }
}
