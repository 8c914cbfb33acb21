import type { RecognitionActor, RecognitionEvent } from '@talent/contract/recognition'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { recognitionStepPlace } from '../../lib/encrypted-places.ts'
import { ANNOUNCE_RECOGNITION } from './jobs.ts'

export interface RecognitionParty {
  readonly role: RecognitionActor
  readonly accountId: string | null
}

export interface Step {
  readonly kind: RecognitionEvent | 'propose'
  readonly words?: string
}

/** Appends one step to the course of a recognition, and lets those it concerns be told after the commit. */
export async function writeStep(
  deps: Deps,
  trx: Trx,
  recognition: { id: string; seq: number },
  by: RecognitionParty,
  { kind, words = '' }: Step,
): Promise<void> {
  const id = deps.newId()
  await trx
    .insertInto('recognition_step')
    .values({
      id,
      recognition_id: recognition.id,
      seq: recognition.seq,
      kind,
      actor: by.role,
      actor_account_id: by.accountId,
      at: deps.clock.now(),
      words_encrypted: words === '' ? null : deps.cipher.encrypt(recognitionStepPlace(id), words),
    })
    .execute()
  await deps.queue.send(trx, ANNOUNCE_RECOGNITION, { stepId: id })
}
