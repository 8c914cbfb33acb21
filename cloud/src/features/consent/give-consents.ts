import type { Subject } from '@talent/contract'
import type { MatterConsent } from '@talent/contract/matter'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'

/** Keeps each consent with the very words agreed to, in the transaction that makes what it is given for. */
export async function giveConsents(
  deps: Deps,
  trx: Trx,
  { subject, accountId, at }: { subject: Subject; accountId: string; at: Date },
  given: readonly MatterConsent[],
): Promise<void> {
  if (given.length === 0) return
  const rows = given.map(({ purpose, version, title, statement }) => ({
    id: deps.newId(),
    account_id: accountId,
    subject_kind: subject.kind,
    subject_id: subject.id,
    purpose,
    version,
    title,
    statement,
    given_at: at,
  }))
  await trx.insertInto('consent').values(rows).execute()
}
