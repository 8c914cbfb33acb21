import type { AccountRole, Subject } from '@talent/contract'
import type { AuditAction } from '@talent/contract/audit'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'

export interface Act {
  readonly by: { readonly accountId: string; readonly role: AccountRole }
  /** Whose data was looked at, or whose role changed; null where it is nobody's. */
  readonly ownerId: string | null
  readonly action: AuditAction
  /** In words for the owner; never the value itself. */
  readonly what: string
  /** Where the look was made; null where it is about the account itself. */
  readonly subject: Subject | null
}

/** The one writer of the trail, in the transaction of what it records: one isn't there without the other. */
export async function recordAct(
  deps: Deps,
  trx: Trx,
  { by, ownerId, action, what, subject }: Act,
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      id: deps.newId(),
      at: deps.clock.now(),
      actor_account_id: by.accountId,
      actor_role: by.role,
      owner_account_id: ownerId,
      action,
      what,
      subject_kind: subject?.kind ?? null,
      subject_id: subject?.id ?? null,
    })
    .execute()
}
