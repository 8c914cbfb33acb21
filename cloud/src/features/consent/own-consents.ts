import { ContractError, type Subject } from '@talent/contract'
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
  const wanted = await trx
    .selectFrom('consent')
    .select(['subject_kind', 'subject_id'])
    .where('id', '=', id)
    .where('account_id', '=', by.accountId)
    .executeTakeFirst()
  if (wanted === undefined) throw new ContractError('not_found')
  const subject = { kind: wanted.subject_kind, id: wanted.subject_id }
  // All those given for one thing, in one order: withdrawing one may end the others.
  const given = await standing(trx, subject).select('id').orderBy('id').forNoKeyUpdate().execute()
  if (!given.some((one) => one.id === id)) return
  await trx.updateTable('consent').set({ withdrawn_at: deps.clock.now() }).where('id', '=', id).execute()
  await deps.subjects.of(subject.kind).whenConsentWithdrawn(deps, trx, by, subject.id)
}

/** What is given for this thing and not withdrawn. */
const standing = (trx: Trx, { kind, id }: Subject) =>
  trx
    .selectFrom('consent')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('withdrawn_at', 'is', null)

/** All that was agreed to for this thing ends with one of them; whoever calls it answers for the thing. */
export const endConsents = async (trx: Trx, { kind, id }: Subject, at: Date): Promise<void> => {
  await trx
    .updateTable('consent')
    .set({ withdrawn_at: at })
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}
