import type { Subject } from '@talent/contract'
import { promisedDay, type FollowUpKind } from '@talent/contract/follow-up'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { followUpPlace } from '../../lib/encrypted-places.ts'
import { writeStep } from './write-step.ts'

export interface Owed {
  readonly kind: FollowUpKind
  readonly subject: Subject
  /** null: nobody can take it now; the coordinators see it. */
  readonly ownerId: string | null
  /** Whom it is done for: an account, or an enterprise. */
  readonly forId: string | { readonly enterpriseId: string }
  /** Neither owns nor sees it. */
  readonly barredId?: string | null
  /** Of a kind that promises no day. */
  readonly chosenDay?: string
  readonly what: string
}

/** From now on somebody owes it. The thing must be locked. */
export async function beginFollowUp(deps: Deps, trx: Trx, owed: Owed): Promise<void> {
  const [id, now] = [deps.newId(), deps.clock.now()]
  const promised = promisedDay(deps.calendar, owed.kind, now)
  const nextOn = promised ?? owed.chosenDay
  if (nextOn === undefined) throw new ExplainedError(`a ${owed.kind} has a day`)
  await trx
    .insertInto('follow_up')
    .values({
      id,
      kind: owed.kind,
      subject_kind: owed.subject.kind,
      subject_id: owed.subject.id,
      owner_account_id: owed.ownerId,
      for_account_id: typeof owed.forId === 'string' ? owed.forId : null,
      for_enterprise_id: typeof owed.forId === 'string' ? null : owed.forId.enterpriseId,
      barred_account_id: owed.barredId ?? null,
      state: 'open',
      next_on: nextOn,
      limit_on: promised,
      due_revision: promised === null ? null : deps.calendar.revision(),
      what_encrypted: owed.what === '' ? null : deps.cipher.encrypt(followUpPlace(id), owed.what),
      result: null,
      last_seq: 1,
      opened_at: now,
      ended_at: null,
    })
    .execute()
  const by = { role: 'system', accountId: null } as const
  await writeStep(deps, trx, { id, seq: 1, subject: owed.subject }, by, { kind: 'open', nextOn })
}

/** The same, of what is owed already no second time: a day that is late anew is asked about in the one that is open. */
export async function owe(deps: Deps, trx: Trx, owed: Owed): Promise<void> {
  const open = await trx
    .selectFrom('follow_up')
    .select('id')
    .where('kind', '=', owed.kind)
    .where('subject_id', '=', owed.subject.id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open === undefined) await beginFollowUp(deps, trx, owed)
}
