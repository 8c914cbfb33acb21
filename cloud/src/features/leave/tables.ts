import type { Half, LeaveActor, LeaveEvent, LeaveState } from '@talent/contract/leave'
import type { Generated, Selectable } from 'kysely'

/** Tables of leaves; see migrations/0101_leaves.sql. */
export interface LeaveTables {
  leave: {
    id: string
    account_id: string
    from_day: string
    from_half: Half
    to_day: string
    to_half: Half
    starts_at: Date
    ends_at: Date
    stand_in_account_id: string | null
    state: LeaveState
    version: Generated<number>
    note_encrypted: Buffer | null
    last_seq: Generated<number>
    asked_at: Date
    raised_at: Date | null
    returned_at: Date | null
  }
  leave_step: {
    id: string
    leave_id: string
    seq: number
    kind: LeaveEvent | 'ask'
    actor: LeaveActor
    actor_account_id: string | null
    at: Date
    before_account_id: string | null
    words_encrypted: Buffer | null
  }
}

export type LeaveRow = Selectable<LeaveTables['leave']>
