import type { SubjectKind } from '@talent/contract'
import type {
  BookingActor,
  BookingBeginning,
  BookingEvent,
  BookingPattern,
  BookingState,
  HostKind,
} from '@talent/contract/booking'
import type { ContactChannel } from '@talent/contract/matter'
import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely'

/** Tables of bookings; see migrations/0076_bookings.sql, 0128_stations.sql and 0262_hosts_of_single_times.sql. */
export interface BookingTables {
  booking_host: {
    /** The account of a commissioner, the station, or the post. */
    id: string
    kind: Generated<HostKind>
    account_id: GeneratedAlways<string | null>
    station_id: GeneratedAlways<string | null>
    post_id: GeneratedAlways<string | null>
    pattern: JSONColumnType<BookingPattern>
    version: Generated<number>
    closed: Generated<boolean>
  }
  booking: {
    id: string
    subject_kind: SubjectKind
    subject_id: string
    host_id: string
    guest_account_id: string
    limit_group: string
    state: BookingState
    version: Generated<number>
    starts_at: Date | null
    ends_at: Date | null
    channel: ContactChannel | null
    place: Generated<string>
    moves: Generated<number>
    sequence: Generated<number>
    absent_at: Date | null
    reminded_for: Date | null
    last_seq: Generated<number>
    made_at: Date
  }
  booking_preference: {
    booking_id: string
    position: number
    starts_at: Date
    ends_at: Date
    channel: ContactChannel
    place: string
  }
  booking_step: {
    id: string
    booking_id: string
    seq: number
    kind: BookingBeginning | BookingEvent
    actor: BookingActor
    actor_account_id: string | null
    at: Date
    starts_at: Date | null
    from_at: Date | null
    words_encrypted: Buffer | null
  }
}

export type BookingRow = Selectable<BookingTables['booking']>
