import type { AwardActor, AwardEvent, DelayCause } from '@talent/contract/award'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { awardStepPlace } from '../../lib/encrypted-places.ts'
import { ANNOUNCE_AWARD } from './jobs.ts'

export interface AwardParty {
  readonly role: AwardActor
  readonly accountId: string | null
}

export interface Step {
  readonly kind: AwardEvent | 'grant'
  readonly words?: string
  readonly cause?: DelayCause
  /** Of a delay the day before; of a payment the day it was promised for. */
  readonly from?: string
  readonly to?: string
  readonly amountFen?: number
  readonly batch?: string
}

/** Appends one step to the course of an award, and lets those it concerns be told after the commit. */
export async function writeStep(
  deps: Deps,
  trx: Trx,
  award: { id: string; seq: number },
  by: AwardParty,
  { kind, words = '', cause, from, to, amountFen, batch }: Step,
): Promise<void> {
  const id = deps.newId()
  await trx
    .insertInto('award_step')
    .values({
      id,
      award_id: award.id,
      seq: award.seq,
      kind,
      actor: by.role,
      actor_account_id: by.accountId,
      at: deps.clock.now(),
      from_on: from ?? null,
      to_on: to ?? null,
      cause: cause ?? null,
      amount_fen: amountFen ?? null,
      batch: batch ?? null,
      words_encrypted: words === '' ? null : deps.cipher.encrypt(awardStepPlace(id), words),
    })
    .execute()
  await deps.queue.send(trx, ANNOUNCE_AWARD, { stepId: id })
}
