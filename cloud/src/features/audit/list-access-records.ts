import { ACCESS_RECORD_DAYS, type AccessRecord } from '@talent/contract/audit'
import { instantAfter } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import { subjectOf } from '../../subjects.ts'

/** Looks by others at what belongs to this person, newest first. */
export async function listAccessRecords(deps: Deps, accountId: string): Promise<AccessRecord[]> {
  const rows = await deps.db
    .selectFrom('audit')
    .innerJoin('account as actor', 'actor.id', 'audit.actor_account_id')
    .select(['audit.at', 'actor.name', 'audit.actor_role', 'audit.what'])
    .select(['audit.subject_kind', 'audit.subject_id'])
    .where('audit.owner_account_id', '=', accountId)
    .where('audit.actor_account_id', '<>', accountId)
    .where('audit.action', '=', 'reveal')
    .where('audit.at', '>', instantAfter(deps.clock.now(), -ACCESS_RECORD_DAYS))
    .orderBy('audit.at', 'desc')
    .limit(200)
    .execute()
  const briefOf = await deps.subjects.briefsOf(deps, rows.map(subjectOf))
  return rows.map((row) => {
    const subject = subjectOf(row)
    return {
      at: row.at.toISOString(),
      byName: row.name,
      byRole: row.actor_role,
      what: row.what,
      subject,
      number: briefOf(subject)?.number ?? null,
    }
  })
}
