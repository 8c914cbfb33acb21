import type { SubjectKind } from '@talent/contract'
import type {
  FollowUpActor,
  FollowUpEvent,
  FollowUpKind,
  FollowUpResult,
  FollowUpState,
} from '@talent/contract/follow-up'
import type { Generated, Selectable } from 'kysely'

/** Tables of follow-ups; see migrations/0082_follow_ups.sql. */
export interface FollowUpTables {
  follow_up: {
    id: string
    kind: FollowUpKind
    subject_kind: SubjectKind
    subject_id: string
    owner_account_id: string | null
    /** Of the two one: a person, or an enterprise. */
    for_account_id: string | null
    for_enterprise_id: string | null
    barred_account_id: string | null
    state: FollowUpState
    version: Generated<number>
    next_on: string
    limit_on: string | null
    /** Of the calendar the limit was counted by; null: there is none, or of one before this was kept. */
    due_revision: string | null
    what_encrypted: Buffer | null
    result: FollowUpResult | null
    reminded_for: string | null
    raised_for: string | null
    last_seq: Generated<number>
    opened_at: Date
    ended_at: Date | null
  }
  follow_up_step: {
    id: string
    follow_up_id: string
    seq: number
    kind: FollowUpEvent | 'open'
    actor: FollowUpActor
    actor_account_id: string | null
    at: Date
    next_on: string | null
    reached: boolean | null
    words_encrypted: Buffer | null
  }
}

export type FollowUpRow = Selectable<FollowUpTables['follow_up']>
