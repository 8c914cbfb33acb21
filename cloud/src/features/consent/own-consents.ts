import { ContractError } from '@talent/contract'
import type { ConsentRecord } from '@talent/contract/consent'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { subjectOf } from '../../subjects.ts'

/** What the caller has agreed to, newest first, with what it was for. */
export async function listConsents(deps: Deps, by: Caller): Promise<ConsentRecord[]> {
  const rows = await deps.db
    .selectFrom('consent')
    .selectAll()
    .where('account_id', '=', by.accountId)
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  const briefOf = await deps.subjects.briefsOf(deps, rows.map(subjectOf))
  return rows.map((row) => {
    const subject = { kind: row.subject_kind, id: row.subject_id }
    const brief = briefOf(subject)
    return {
      id: row.id,
      purpose: row.purpose,
      title: row.title,
      version: row.version,
      statement: row.statement,
      subject,
      number: brief?.number ?? '',
      givenAt: row.given_at.toISOString(),
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      endsSubject: row.withdrawn_at === null && brief?.open === true,
    }
  })
}

/** Withdraws one's own consent, and with it what it was given for while that is open. Twice is once. */
export async function withdrawConsent(deps: Deps, trx: Trx, by: Caller, id: string): Promise<void> {
  const consent = await trx
    .selectFrom('consent')
    .select(['subject_kind', 'subject_id', 'withdrawn_at'])
    .where('id', '=', id)
    .where('account_id', '=', by.accountId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (consent === undefined) throw new ContractError('not_found')
  if (consent.withdrawn_at !== null) return
  await trx.updateTable('consent').set({ withdrawn_at: deps.clock.now() }).where('id', '=', id).execute()
  await deps.subjects.of(consent.subject_kind).whenConsentWithdrawn(deps, trx, by, consent.subject_id)
}
