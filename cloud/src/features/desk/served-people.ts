import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  getServedPerson as personEndpoint,
  listServedPeople as listEndpoint,
  type PersonEvent,
  type ServedPerson,
} from '@talent/contract/desk'
import { OPEN_STATES, type RequestSummary } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { bytesOf, MOST_BYTES, readPage } from '../../lib/read-page.ts'
import { bookingsHere } from '../booking/index.ts'
import { followUpsHere, isFollowUpSeenBy } from '../follow-up/index.ts'
import { handledBy, loadSummaries, requestsHere, type RequestRow } from '../service-request/index.ts'
import { worklistSql } from './worklist-order.ts'

const isOpenState = sql<boolean>`state in (${sql.join([...OPEN_STATES])})`

/**
 * Requests in sight, never one's own: on one's list those one handles; of one person all that `viewerOf` makes staff of
 * the caller for.
 */
const seenRequests = (deps: Deps, by: Caller, personId?: string) =>
  requestsHere(deps.db)
    .where('talent_account_id', '<>', by.accountId)
    .where(personId !== undefined && by.roles.includes('coordinator') ? sql<boolean>`true` : handledBy(by))
    .$if(personId !== undefined, (query) => query.where('talent_account_id', '=', personId ?? ''))

/** Of the requests in sight the last thing either side said or did, a call that was answered, a visit. */
const lastContactOf = (deps: Deps, by: Caller, personId?: string) => {
  const mine = seenRequests(deps, by, personId)
    .select('id')
    .where(sql<boolean>`talent_account_id = led.talent_account_id`)
  return sql<Date | null>`greatest(
    (select max(e.at) from timeline_entry e where e.request_id in ${mine} and e.actor_role in ('talent', 'commissioner')),
    (select max(s.at) from follow_up_step s join follow_up f on f.id = s.follow_up_id
      where f.subject_kind = 'request' and f.subject_id in ${mine} and s.reached),
    (select max(b.starts_at) from booking b
      where b.subject_kind = 'request' and b.subject_id in ${mine} and b.state = 'attended'))`
}

const firstOwed = (deps: Deps, by: Caller) =>
  sql<
    ServedPerson['owed']
  >`(select json_build_object('id', id, 'kind', kind, 'nextOn', to_char(next_on, 'YYYY-MM-DD'))
    from ${followUpsHere(deps.db).selectAll().where(isFollowUpSeenBy(by))} as follow_up
    where for_account_id = led.talent_account_id and subject_kind = 'request' and state = 'open' order by next_on, id limit 1)`

/**
 * Of everybody whose requests are in sight one row: the request that is due first, else the latest that has ended,
 * with how many there are.
 */
function peopleOf(deps: Deps, by: Caller, personId?: string) {
  const { waits, day } = worklistSql(deps)
  const ranked = seenRequests(deps, by, personId)
    .selectAll()
    .select([
      sql<number>`row_number() over (partition by talent_account_id
        order by ${isOpenState} desc, ${waits}, ${day}, submitted_at desc, id)`.as('nth'),
      sql<number>`(count(*) over (partition by talent_account_id))::int`.as('total'),
      sql<number>`(count(*) filter (where ${isOpenState}) over (partition by talent_account_id))::int`.as(
        'open',
      ),
      sql<number>`${waits}`.as('waits'),
      sql<string>`${day}`.as('day'),
    ])
  return deps.db
    .selectFrom(ranked.as('led'))
    .selectAll('led')
    .select([lastContactOf(deps, by, personId).as('lastContact'), firstOwed(deps, by).as('owed')])
    .where('nth', '=', 1)
}

interface Led extends RequestRow {
  total: number
  open: number
  lastContact: Date | null
  owed: ServedPerson['owed']
}

const personOf = (row: Led, request: RequestSummary): ServedPerson => ({
  id: row.talent_account_id,
  name: request.talentName,
  employer: request.talentEmployer,
  open: row.open,
  total: row.total,
  lastContact: row.lastContact?.toISOString() ?? null,
  next: row.open > 0 ? request : null,
  owed: row.owed,
})

/** 我服务的人, a page of them; of each the first request alone is opened. */
export const listServedPeople = (
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof listEndpoint>,
): Promise<EndpointOutput<typeof listEndpoint>> => {
  const group = sql<string>`case when open > 0 then 'open' else 'ended' end`
  return readPage(deps.db, listEndpoint, query, {
    source: peopleOf(deps, by),
    filters: { show: (asked) => sql<boolean>`${group} = ${asked}` },
    facets: { show: group },
    order: [
      { by: sql`case when open > 0 then 0 else 1 end`, is: 'number' },
      { by: sql.ref('waits'), is: 'number' },
      { by: sql.ref('day'), is: 'text' },
      { by: sql`-extract(epoch from submitted_at)::int`, is: 'number' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: async (rows) => {
      const summaries = await loadSummaries(deps, rows as Led[], by.accountId)
      return rows.map((row, i) => personOf(row as Led, summaries[i] as RequestSummary))
    },
  })
}

type EventRow = { id: string; at: Date } & (
  | { kind: 'request'; details: null }
  | { kind: 'booking'; details: Omit<Extract<PersonEvent, { kind: 'booking' }>, 'kind' | 'at' | 'id'> }
  | { kind: 'follow_up'; details: Omit<Extract<PersonEvent, { kind: 'follow_up' }>, 'kind' | 'at' | 'id'> }
)

/** What a booking or a 跟进 is about. */
const ABOUT = sql`'requestId', r.id, 'number', r.number, 'matterTitle', (select m.definition ->> 'title' from matter m
  where m.code = r.matter_code and m.version = r.matter_version)`

/** Requests in sight, what was booked for them, and what is owed for them: 回访 only to who may see it. */
function eventsOf(deps: Deps, by: Caller, personId: string) {
  const seen = seenRequests(deps, by, personId).selectAll()
  const owedHere = followUpsHere(deps.db).selectAll().select(isFollowUpSeenBy(by).as('mine'))
  const rows = sql<EventRow>`(
    select 'request' as kind, id, submitted_at as at, null::json as details from ${seen} as r
    union all
    select 'booking', b.id, coalesce(b.starts_at, b.made_at), json_build_object(${ABOUT}, 'state', b.state,
      'startsAt', to_char(b.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'channel', b.channel, 'place', b.place)
      from ${bookingsHere(deps.db).selectAll()} as b join ${seen} as r on r.id = b.subject_id and b.subject_kind = 'request'
    union all
    select 'follow_up', f.id, coalesce(f.ended_at, f.opened_at), json_build_object(${ABOUT}, 'what', f.kind, 'state', f.state,
      'nextOn', case when f.state = 'open' then to_char(f.next_on, 'YYYY-MM-DD') end, 'result', f.result, 'mine', f.mine)
      from ${owedHere} as f join ${seen} as r on r.id = f.subject_id and f.subject_kind = 'request'
      where f.mine or f.kind <> 'revisit')`
  return deps.db.selectFrom(rows.as('event')).selectAll()
}

/**
 * One person's history as far as the caller may see the requests; a complaint is no part of it.
 * @throws ContractError `not_found` where none of their requests is in sight
 */
export async function getServedPerson(
  deps: Deps,
  by: Caller,
  { params, query }: EndpointInput<typeof personEndpoint>,
): Promise<EndpointOutput<typeof personEndpoint>> {
  const led = (await peopleOf(deps, by, params.id).executeTakeFirst()) as Led | undefined
  if (led === undefined) throw new ContractError('not_found')
  let person: ServedPerson | undefined
  const page = await readPage(deps.db, personEndpoint, query, {
    source: eventsOf(deps, by, params.id),
    filters: {},
    facets: {},
    order: [
      { by: sql.ref('at'), is: 'instant' },
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: 'desc',
    view: async (rows) => {
      const ids = rows.flatMap(({ kind, id }) => (kind === 'request' ? [id] : []))
      const requests = await seenRequests(deps, by, params.id)
        .selectAll()
        .where('id', 'in', [led.id, ...ids])
        .execute()
      const summaries = await loadSummaries(deps, requests, by.accountId)
      const byId = new Map(summaries.map((request) => [request.id, request]))
      person = personOf(led, byId.get(led.id) as RequestSummary)
      return rows.flatMap(({ kind, id, at, details }): PersonEvent[] => {
        const when = at.toISOString()
        if (kind !== 'request') return [{ kind, at: when, id, ...details } as PersonEvent]
        const request = byId.get(id)
        return request === undefined ? [] : [{ kind, at: when, request }]
      })
    },
    room: () => MOST_BYTES - bytesOf(person),
  })
  return { ...page, person: person as ServedPerson }
}
