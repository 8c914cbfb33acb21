import {
  isOpen,
  OPEN_STATES,
  type EndpointInput,
  type EndpointOutput,
  type listMyRequests as endpoint,
  type RequestState,
  type RequestSummary,
} from '@talent/contract'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { loadSummaries } from './load-summaries.ts'

/** One person's requests; nobody has more than a few, so the list isn't paged, only bounded. */
const MOST = 100
const ENDED = ['resolved', 'evaluated', 'declined', 'withdrawn'] as const satisfies readonly RequestState[]

const waitsForTalent = (request: Pick<RequestSummary, 'state' | 'nextStep'>) =>
  isOpen(request) && request.nextStep?.actor === 'talent'

/** 我的办理: what waits for the talent first, then what is open, then what has ended; each newest first. */
const rank = (request: RequestSummary) => (waitsForTalent(request) ? 0 : isOpen(request) ? 1 : 2)

export async function listMyRequests(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const mine = deps.db.selectFrom('service_request').where('talent_account_id', '=', by.accountId)
  const states = query.scope === 'open' ? OPEN_STATES : query.scope === 'ended' ? ENDED : null
  const [rows, counts] = await Promise.all([
    mine
      .selectAll()
      .$if(states !== null, (some) => some.where('state', 'in', states ?? []))
      .orderBy('submitted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST)
      .execute(),
    mine
      .select([
        sql<number>`count(*) filter (where state in (${sql.join([...OPEN_STATES])}))::int`.as('open'),
        sql<number>`count(*) filter (where state in (${sql.join([...ENDED])}))::int`.as('ended'),
        sql<number>`count(*) filter (where state = 'supplementing')::int`.as('waitingOnMe'),
      ])
      .executeTakeFirstOrThrow(),
  ])
  const items = await loadSummaries(deps, rows, by.accountId)
  return { items: items.sort((a, b) => rank(a) - rank(b)), counts }
}
