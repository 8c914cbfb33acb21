import type { Subject } from '@talent/contract'
import type { ConsentPurpose } from '@talent/contract/consent'
import type { ConsentText } from '@talent/contract/matter'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'

type GivenConsent = Pick<ConsentText, 'version' | 'title' | 'statement'> & { purpose: ConsentPurpose }

/** Keeps each consent with the very words agreed to, in the transaction that makes what it is given for. */
export async function giveConsents(
  deps: Deps,
  trx: Trx,
  { subject, accountId, at }: { subject: Subject; accountId: string; at: Date },
  given: readonly GivenConsent[],
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
