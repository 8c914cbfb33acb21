import type { Me } from '@talent/contract/me'
import { OPEN_STATES } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { latestMessageOf } from '../service-request/index.ts'
import { isCommissioner, loadCards } from '../commissioner/index.ts'

/** The talent's own commissioner, who still is one: of the latest open request, else of the latest one that had any. */
export async function findMyCommissioner(deps: Deps, talentId: string): Promise<Me['commissioner']> {
  const row = await deps.db
    .selectFrom('service_request')
    .innerJoin('commissioner as c', 'c.account_id', 'service_request.commissioner_account_id')
    .select('c.account_id as id')
    .where('talent_account_id', '=', talentId)
    .where(isCommissioner)
    .orderBy(sql`state in (${sql.join([...OPEN_STATES])})`, 'desc')
    .orderBy('submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const id = row?.id ?? null
  const card = id === null ? undefined : (await loadCards(deps.db, [id], deps.clock.now())).get(id)
  if (card === undefined) return null
  return { ...card, latestMessage: await latestMessageOf(deps, { talentId, commissionerId: card.id }) }
}
