import type { AwardActor, AwardEvent, AwardState, DelayCause } from '@talent/contract/award'
import type { Generated, Selectable } from 'kysely'

/** Tables of 兑现; see migrations/0151_awards.sql. */
export interface AwardTables {
  award: {
    id: string
    number: string
    grant_id: string
    instalment: number
    instalments: number
    policy_id: string
    policy_title: string
    /** Null: from before it was kept. So is the basis. */
    policy_version: number | null
    basis_encrypted: Buffer | null
    doc_no: string | null
    benefit: string
    talent_account_id: string | null
    enterprise_id: string | null
    payer: string
    amount_fen: number
    state: AwardState
    version: Generated<number>
    promised_on: string
    due_on: string
    cause: DelayCause | null
    raised_for: string | null
    asked_at: Date | null
    paid_on: string | null
    paid_fen: number | null
    batch: string | null
    received_on: string | null
    missing_at: Date | null
    last_seq: Generated<number>
    granted_at: Date
    ended_at: Date | null
  }
  award_step: {
    id: string
    award_id: string
    seq: number
    kind: AwardEvent | 'grant'
    actor: AwardActor
    actor_account_id: string | null
    at: Date
    from_on: string | null
    to_on: string | null
    cause: DelayCause | null
    amount_fen: number | null
    batch: string | null
    words_encrypted: Buffer | null
    /** Of a payment. */
    corrected: Generated<boolean>
  }
}

export type AwardRow = Selectable<AwardTables['award']>
