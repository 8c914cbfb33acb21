import type {
  RecognitionActor,
  RecognitionEvent,
  RecognitionState,
  Scheme,
} from '@talent/contract/recognition'
import type { VerifiedFact } from '@talent/contract/matter'
import type { Generated, JSONColumnType, Selectable } from 'kysely'

/** Tables of 人才认定; see migrations/0170_recognition.sql, 0206_scheme_publication.sql. */
export interface RecognitionTables {
  recognition_scheme: {
    code: string
    version: number
    in_force_from: string
    withdrawn_on: string | null
    definition: JSONColumnType<Scheme>
  }
  recognition: {
    id: string
    number: string
    request_id: string
    talent_account_id: string
    scheme_code: string
    scheme_version: number
    category: VerifiedFact['value']
    state: RecognitionState
    version: Generated<number>
    last_seq: Generated<number>
    reviewed_by: string
    proposed_at: Date | null
    public_until: string | null
    refusal_encrypted: Buffer | null
    revocation_encrypted: Buffer | null
    revoked_on: string | null
    valid_from: string | null
    valid_until: string | null
    replaced_by: string | null
    reminded_at: Date | null
  }
  recognition_check: {
    recognition_id: string
    standard: string
    position: number
    met: boolean
    materials: string[]
    note_encrypted: Buffer | null
  }
  /** 核对码, until it is used or over. See migrations/0191_credentials.sql. */
  credential_code: { recognition_id: string; code_index: Buffer; expires_at: Date }
  recognition_step: {
    id: string
    recognition_id: string
    seq: number
    kind: RecognitionEvent | 'propose'
    actor: RecognitionActor
    actor_account_id: string | null
    at: Date
    words_encrypted: Buffer | null
  }
}

export type RecognitionRow = Selectable<RecognitionTables['recognition']>
