import type { Subject } from '@talent/contract'
import type { FollowUpActor, FollowUpEvent } from '@talent/contract/follow-up'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { followUpStepPlace } from '../../lib/encrypted-places.ts'
import { tellChanged } from '../../live/channel.ts'
import { ANNOUNCE_FOLLOW_UP } from './jobs.ts'

export interface FollowUpParty {
  readonly role: FollowUpActor
  readonly accountId: string | null
}

export interface Step {
  readonly kind: FollowUpEvent | 'open'
  /** The day it is put on by this. */
  readonly nextOn?: string | null
  readonly reached?: boolean | null
  readonly words?: string
}

/** Appends one step to the course of a follow-up, and lets those it concerns be told after the commit. */
export async function writeStep(
  deps: Deps,
  trx: Trx,
  followUp: { id: string; seq: number; subject: Subject },
  by: FollowUpParty,
  { kind, nextOn = null, reached = null, words = '' }: Step,
): Promise<void> {
  const id = deps.newId()
  await trx
    .insertInto('follow_up_step')
    .values({
      id,
      follow_up_id: followUp.id,
      seq: followUp.seq,
      kind,
      actor: by.role,
      actor_account_id: by.accountId,
      at: deps.clock.now(),
      next_on: nextOn,
      reached,
      words_encrypted: words === '' ? null : deps.cipher.encrypt(followUpStepPlace(id), words),
    })
    // What is owed stands on the page of what it is for.
    .returning(tellChanged(followUp.subject))
    .execute()
  await deps.queue.send(trx, ANNOUNCE_FOLLOW_UP, { stepId: id })
}
