import type { ContactChannel, VerifiedFact, VerifiedKind } from '@talent/contract/matter'
import type {
  Clock,
  HandBackReason,
  Outcome,
  RequestActor,
  RequestState,
} from '@talent/contract/service-request'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { EntryKind, StoredFacts } from './entry-content.ts'

/** Tables of requests; see migrations/0005_requests.sql. */
export interface ServiceRequestTables {
  service_request: {
    id: string
    number: string
    talent_account_id: string
    commissioner_account_id: string | null
    matter_code: string
    matter_version: number
    state: RequestState
    outcome: Outcome | null
    version: Generated<number>
    area_code: string
    variant_encrypted: Buffer | null
    channel: ContactChannel | null
    /** Made with others in one form. */
    cover_id: string | null
    last_seq: Generated<number>
    /** Place in the line of those who wait for a commissioner: see queue-line.ts. */
    line_number: Generated<number>
    submitted_at: Date
    assigned_at: Date | null
    resolved_at: Date | null
    phase: Clock['phase'] | null
    due_on: string | null
    missed_on: string | null
    due_provisional: Generated<boolean>
    due_revision: string | null
    /** Given back: a coordinator decides who gets it, the line passes it over. */
    to_decide: HandBackReason | null
    handed_back_by: Generated<string[]>
    /** 催办 and 督办 as the thread leaves them: see attention.ts. */
    nudges: Generated<number>
    nudged_at: Date | null
    supervised_by: string | null
    supervised_at: Date | null
    supervised_until: string | null
    supervision_answered_at: Date | null
    supervision_new_day: string | null
  }
  request_answer: { request_id: string; field_key: string; answer_encrypted: Buffer }
  request_material: {
    request_id: string
    material_key: string
    position: number
    file_id: string | null
    deferred: boolean
  }
  /** 系统已核验, of a person: the newest of each kind. See migrations/0113_verified_facts.sql. */
  verified_fact: {
    account_id: string
    kind: VerifiedKind
    value: VerifiedFact['value']
    scheme: string
    valid_until: ColumnType<string, string, string>
    request_id: string
    verified_by: string | null
    verified_at: Date
  }
  /** 免交: what stood for a material when the form was sent. */
  request_waiver: {
    request_id: string
    material_key: string
    kind: VerifiedKind
    value: VerifiedFact['value']
    valid_until: ColumnType<string, string, string>
    verified_in: string
  }
  /** `day` is read as text: the driver's Date would move it to the server's time zone. */
  request_slot: {
    request_id: string
    position: number
    day: ColumnType<string, string, string>
    time: string | null
  }
  timeline_entry: {
    id: string
    request_id: string
    seq: number
    kind: EntryKind
    actor_role: RequestActor
    actor_account_id: string | null
    at: Date
    facts: JSONColumnType<StoredFacts>
    body_encrypted: Buffer
  }
  /** See migrations/0094_internal_notes.sql. */
  request_note: {
    id: string
    request_id: string
    seq: number
    actor_role: Exclude<RequestActor, 'talent' | 'system'>
    actor_account_id: string
    at: Date
    text_encrypted: Buffer
  }
  request_note_file: { note_id: string; position: number; file_id: string }
  timeline_attachment: {
    entry_id: string
    position: number
    file_id: string
    item_key: string | null
    /** The row of the checklist it joined. */
    material_key: string | null
  }
}
