import type { FairMode, FairState, PassState, ScanOutcome } from '@talent/contract/fair'
import type { ColumnType, Generated, Selectable } from 'kysely'

/** See migrations/0270_fairs.sql, 0312_choosing_at_fairs.sql, 0350_helpers_at_the_door.sql and 0351_where_a_fair_is.sql. */
export interface FairTables {
  fair: {
    id: string
    version: Generated<number>
    state: FairState
    mode: FairMode
    issue: number | null
    title: string
    starts_at: Date
    ends_at: Date
    place: string
    way: string
    words: string
    capacity: number
    sign_up_until: Date
    phone: string
    sequence: Generated<number>
    changed_at: Date
    cancelled_reason: string | null
    result_employers: number | null
    result_posts: number | null
    result_visitors: number | null
    result_agreements: number | null
    demo: Generated<boolean>
    latitude: number | null
    longitude: number | null
  }
  fair_employer: {
    id: string
    fair_id: string
    stand: string
    name: string
    enterprise_id: string | null
    posts: ColumnType<string[], string, string>
  }
  fair_pass: {
    id: string
    fair_id: string
    account_id: string | null
    code: string
    state: PassState
    version: Generated<number>
    signed_at: Date
    offered_until: Date | null
    entered_at: Date | null
    entered_by: string | null
    reminded_at: Date | null
    walk_in_encrypted: Buffer | null
    first_since: ColumnType<Date | null, Date | null | undefined, Date | null>
    moved_encrypted: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>
  }
  fair_scan: {
    id: string
    fair_id: string
    code: string
    outcome: ScanOutcome
    offline: boolean
    read_at: Date
    scanned_by: string
    settled_at: Date | null
  }
  fair_helper: { fair_id: string; account_id: string; named_by: string; named_at: Date }
}
export type FairRow = Selectable<FairTables['fair']>
export type PassRow = Selectable<FairTables['fair_pass']>
