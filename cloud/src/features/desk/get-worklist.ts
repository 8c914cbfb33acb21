import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { instantAfter } from '@talent/contract/calendar'
import { getWorklist as endpoint } from '@talent/contract/desk'
import { OPEN_STATES, type RequestSummary } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { isHere } from '../account/index.ts'
import { bytesOf, fitting, MOST_BYTES, readPage, type SortKey } from '../../lib/read-page.ts'
import { handledBy, loadSummaries, requestsHere } from '../service-request/index.ts'
import { worklistSql } from './worklist-order.ts'

const RECENT_DAYS = 30
const MOST_RECENT = 20
const RECENT_BYTES = 40_000

/** Capacity, duty, and how much is open and unread, whatever is asked for. */
const loadDesk = (deps: Deps, by: Caller) =>
  deps.db
    .selectFrom('commissioner as c')
    .select(['c.capacity', 'c.on_duty'])
    .select(
      sql<{
        load: number
        unread: number
      }>`(select json_build_object('load', count(*) filter (where r.commissioner_account_id = ${by.accountId}), 'unread', count(*) filter (where exists (
          select 1 from timeline_entry e where e.request_id = r.id and e.kind <> 'submit'
            and e.seq > coalesce((select last_read_seq from read_mark m where m.subject_kind = 'request' and m.subject_id = r.id and m.account_id = ${by.accountId}), 0)
            and e.actor_account_id is distinct from ${by.accountId})))
        from service_request r where ${handledBy(by)}
          and r.state in (${sql.join([...OPEN_STATES])}) and ${isHere(sql.ref('r.talent_account_id'))})`.as(
        'open',
      ),
    )
    .where('c.account_id', '=', by.accountId)
    .executeTakeFirst()

/** Open requests of the caller, a page of them, and with the first page what they resolved lately. */
export async function getWorklist(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const mine = requestsHere(deps.db).selectAll().where('commissioner_account_id', '=', by.accountId)
  // With those of whom they stand in for now.
  const toHandle = requestsHere(deps.db).selectAll().where(handledBy(by))
  const since = instantAfter(deps.clock.now(), -RECENT_DAYS)
  const [desk, resolved] = await Promise.all([
    loadDesk(deps, by),
    query.cursor === undefined
      ? mine.where('resolved_at', '>=', since).orderBy('resolved_at', 'desc').limit(MOST_RECENT).execute()
      : [],
  ])
  const { group, waits, day } = worklistSql(deps)
  const byDay: SortKey[] = [
    { by: waits, is: 'number' },
    { by: day, is: 'text' },
    { by: sql.ref('submitted_at'), is: 'instant' },
    { by: sql.ref('id'), is: 'text' },
  ]
  const lastAt = sql`(select e.at from timeline_entry e where e.request_id = service_request.id order by e.seq desc limit 1)`
  const byLatest: SortKey[] = [
    { by: sql`coalesce(${lastAt}, submitted_at)`, is: 'instant' },
    { by: sql.ref('id'), is: 'text' },
  ]
  let recent: RequestSummary[] = []
  const page = await readPage(deps.db, endpoint, query, {
    source: toHandle.where('state', 'in', [...OPEN_STATES]),
    filters: { due: (asked) => sql`${group} = ${asked}` },
    facets: { due: group },
    order: query.order === 'latest' ? byLatest : byDay,
    direction: query.order === 'latest' ? 'desc' : 'asc',
    // Both lists at once: as many statements as for one.
    view: async (rows) => {
      const seen = await loadSummaries(deps, [...rows, ...resolved], by.accountId)
      recent = fitting(seen.slice(rows.length), RECENT_BYTES)
      return seen.slice(0, rows.length)
    },
    room: () => MOST_BYTES - bytesOf(recent),
  })
  return {
    ...page,
    load: desk?.open.load ?? 0,
    unread: desk?.open.unread ?? 0,
    capacity: desk?.capacity ?? 0,
    onDuty: desk?.on_duty ?? false,
    recent,
  }
}
