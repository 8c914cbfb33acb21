import type { Subject } from '@talent/contract'
import { FOLLOW_UP_KIND, type FollowUpKind } from '@talent/contract/follow-up'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { followUpPlace } from '../../lib/encrypted-places.ts'
import { writeStep } from './write-step.ts'

export interface Owed {
  readonly kind: FollowUpKind
  readonly subject: Subject
  /** null: nobody can take it now; the coordinators see it. */
  readonly ownerId: string | null
  readonly forId: string
  /** Neither owns nor sees it. */
  readonly barredId?: string | null
  readonly nextOn: string
  readonly what: string
}

/** From now on somebody owes it. The thing must be locked. */
export async function beginFollowUp(deps: Deps, trx: Trx, owed: Owed): Promise<void> {
  const id = deps.newId()
  await trx
    .insertInto('follow_up')
    .values({
      id,
      kind: owed.kind,
      subject_kind: owed.subject.kind,
      subject_id: owed.subject.id,
      owner_account_id: owed.ownerId,
      for_account_id: owed.forId,
      barred_account_id: owed.barredId ?? null,
      state: 'open',
      next_on: owed.nextOn,
      limit_on: FOLLOW_UP_KIND[owed.kind].bounded ? owed.nextOn : null,
      what_encrypted: owed.what === '' ? null : deps.cipher.encrypt(followUpPlace(id), owed.what),
      result: null,
      last_seq: 1,
      opened_at: deps.clock.now(),
      ended_at: null,
    })
    .execute()
  const by = { role: 'system', accountId: null } as const
  await writeStep(deps, trx, { id, seq: 1, subject: owed.subject }, by, { kind: 'open', nextOn: owed.nextOn })
}
