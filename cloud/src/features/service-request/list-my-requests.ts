import type { EndpointInput, EndpointOutput } from '@talent/contract'
import {
  isOpen,
  OPEN_STATES,
  REQUEST_STATES,
  listMyRequests as endpoint,
  type RequestState,
} from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { bytesOf, MOST_BYTES, readPage } from '../../lib/read-page.ts'
import { listDrafts } from '../matter/index.ts'
import { loadSummaries } from './load-summaries.ts'
import { rankByTurn, turnsOfTalent } from './turns-of-talent.ts'

const ENDED: readonly RequestState[] = REQUEST_STATES.filter((state) => !isOpen({ state }))

const among = (states: readonly RequestState[]) => sql<boolean>`state in (${sql.join([...states])})`
const SCOPES = { open: among(OPEN_STATES), ended: among(ENDED), all: sql<boolean>`true` }
/** How long a result stays on 首页 when nobody rates it. */
const NEWS_DAYS = 14

/** What its talent hasn't read yet, and what was lately resolved and may be rated. */
const hasNewResult = (accountId: string, now: Date) => sql<boolean>`(
  (state = 'resolved' and resolved_at > ${now}::timestamptz - make_interval(days => ${NEWS_DAYS}))
  or state in ('resolved', 'declined', 'lapsed') and id in (
    select e.request_id from timeline_entry e
    join service_request r on r.id = e.request_id and r.talent_account_id = ${accountId}
    left join read_mark mark
      on mark.subject_kind = 'request' and mark.subject_id = e.request_id and mark.account_id = ${accountId}
    where e.seq > coalesce(mark.last_read_seq, 0) and e.actor_account_id is distinct from ${accountId}))`

/** 我的办理: what waits for the talent by its day, then what is open, then what has ended, these newest first. */
export async function listMyRequests(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const mine = deps.db.selectFrom('service_request').where('talent_account_id', '=', by.accountId)
  const [{ turns, clocks }, drafts] = await Promise.all([
    turnsOfTalent(deps, by.accountId),
    listDrafts(deps, by.accountId),
  ])
  const [page, counts] = await Promise.all([
    readPage(deps.db, endpoint, query, {
      source: mine.selectAll(),
      filters: {
        scope: (scope) =>
          scope === 'current'
            ? sql<boolean>`(${SCOPES.open} or ${hasNewResult(by.accountId, deps.clock.now())})`
            : SCOPES[scope],
      },
      facets: {},
      order: [
        { by: rankByTurn(turns, sql<number>`(case when ${SCOPES.open} then 1 else 0 end)`), is: 'number' },
        { by: sql.ref('submitted_at'), is: 'instant' },
        { by: sql.ref('id'), is: 'text' },
      ],
      direction: 'desc',
      view: (rows) => loadSummaries(deps, rows, by.accountId, clocks),
      room: () => MOST_BYTES - bytesOf(drafts),
    }),
    mine
      .select([
        sql<number>`count(*) filter (where ${SCOPES.open})::int`.as('open'),
        sql<number>`count(*) filter (where ${SCOPES.ended})::int`.as('ended'),
      ])
      .executeTakeFirstOrThrow(),
  ])
  return { ...page, counts: { ...counts, waitingOnMe: turns.size }, drafts }
}
