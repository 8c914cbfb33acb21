import type { Subject } from '@talent/contract'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import type { FollowUpRules } from '../../subjects.ts'
import { isHere } from '../account/index.ts'
import { isEnterpriseHere } from '../enterprise/index.ts'
import type { FollowUpRow } from './tables.ts'

/** What is owed to people and enterprises that count now. */
export const followUpsHere = (db: Reader) =>
  db
    .selectFrom('follow_up')
    .where((eb) =>
      eb.or([
        isHere(sql.ref('follow_up.for_account_id')),
        isEnterpriseHere(sql.ref('follow_up.for_enterprise_id')),
      ]),
    )

/** Waits for whoever is changing it. */
export const lockFollowUp = (trx: Trx, id: string): Promise<FollowUpRow | undefined> =>
  followUpsHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Parties = Pick<FollowUpRow, 'owner_account_id' | 'for_account_id' | 'barred_account_id'>

/** What the caller is to a follow-up, or null: then it isn't there for them. One's own matter and one's own rating come first. */
export function partyOf(row: Parties, by: Caller): 'owner' | 'coordinator' | null {
  if ([row.for_account_id, row.barred_account_id].includes(by.accountId)) return null
  const isStaff = by.roles.includes('commissioner') || by.roles.includes('coordinator')
  if (row.owner_account_id === by.accountId && isStaff) return 'owner'
  return by.roles.includes('coordinator') ? 'coordinator' : null
}

/** The same rule for lists. */
export const isSeenBy = (by: Caller) => sql<boolean>`(
  for_account_id is distinct from ${by.accountId} and barred_account_id is distinct from ${by.accountId}
  and (owner_account_id = ${by.accountId} or ${by.roles.includes('coordinator')}::boolean))`

/** @throws ExplainedError for a kind of thing that nothing is owed for */
export function rulesOf(deps: Deps, kind: Subject['kind']): FollowUpRules {
  const { followUp } = deps.subjects.of(kind)
  if (followUp === undefined) throw new ExplainedError(`nothing is owed for a ${kind}`)
  return followUp
}

export const subjectOf = (row: { subject_kind: Subject['kind']; subject_id: string }): Subject => ({
  kind: row.subject_kind,
  id: row.subject_id,
})
