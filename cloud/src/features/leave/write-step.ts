import type { LeaveActor, LeaveEvent } from '@talent/contract/leave'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { leaveStepPlace } from '../../lib/encrypted-places.ts'
import { ANNOUNCE_LEAVE } from './jobs.ts'

export interface LeaveParty {
  readonly role: LeaveActor
  readonly accountId: string | null
}

export interface Step {
  readonly kind: LeaveEvent | 'ask'
  /** Who was the stand-in before it. */
  readonly beforeId?: string | null
  readonly words?: string
}

/** Appends one step to the course of a leave, and lets those it concerns be told after the commit. */
export async function writeStep(
  deps: Deps,
  trx: Trx,
  leave: { id: string; seq: number },
  by: LeaveParty,
  { kind, beforeId = null, words = '' }: Step,
): Promise<void> {
  const id = deps.newId()
  await trx
    .insertInto('leave_step')
    .values({
      id,
      leave_id: leave.id,
      seq: leave.seq,
      kind,
      actor: by.role,
      actor_account_id: by.accountId,
      at: deps.clock.now(),
      before_account_id: beforeId,
      words_encrypted: words === '' ? null : deps.cipher.encrypt(leaveStepPlace(id), words),
    })
    .execute()
  await deps.queue.send(trx, ANNOUNCE_LEAVE, { stepId: id })
}
