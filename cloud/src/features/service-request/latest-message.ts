import { OPEN_STATES } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import { decryptBody } from './encrypted-words.ts'

/** What this commissioner last wrote to this talent on a request that is still open. */
export async function latestMessageOf(
  deps: Deps,
  between: { talentId: string; commissionerId: string },
): Promise<{ requestId: string; text: string; at: string } | null> {
  const row = await deps.db
    .selectFrom('timeline_entry as e')
    .innerJoin('service_request as r', 'r.id', 'e.request_id')
    .select(['e.id', 'e.request_id', 'e.at', 'e.body_encrypted'])
    .where('r.talent_account_id', '=', between.talentId)
    .where('r.state', 'in', [...OPEN_STATES])
    .where('e.actor_account_id', '=', between.commissionerId)
    .where('e.kind', '=', 'message')
    .orderBy('e.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { text } = decryptBody(deps, { ...row, kind: 'message' })
  return { requestId: row.request_id, text, at: row.at.toISOString() }
}
