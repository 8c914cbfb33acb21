import { OPEN_STATES, type EndpointOutput, type getBoard } from '@talent/contract'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import { isCommissioner } from '../commissioner/index.ts'

export const loadOpen = (db: Db, area: string | undefined) =>
  db
    .selectFrom('service_request')
    .selectAll()
    .where('state', 'in', [...OPEN_STATES])
    .$if(area !== undefined && area !== '', (query) => query.where('area_code', '=', area ?? ''))
    .orderBy('submitted_at')
    .orderBy('id')
    .execute()

/** What clocks are computed from, of many requests at once, without a word of what was said. */
export const loadMoments = (db: Db, requestIds: readonly string[]) =>
  db
    .selectFrom('timeline_entry')
    .select(['request_id', 'kind', 'at', 'facts'])
    .where('request_id', 'in', [...requestIds])
    .where('kind', 'in', ['submit', 'accept', 'ask_supplement', 'supplement'])
    .orderBy('request_id')
    .orderBy('seq')
    .execute()

/** Resolved since a day, and of these within the promise, as noted when they were. */
export const countResolved = (db: Db, since: Date, area: string | undefined) =>
  db
    .selectFrom('service_request as r')
    .innerJoin('timeline_entry as e', (join) =>
      join.onRef('e.request_id', '=', 'r.id').on('e.kind', '=', 'resolve'),
    )
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`count(*) filter (where e.facts ->> 'onTime' = 'true')::int`.as('onTime'),
    ])
    .where('r.resolved_at', '>=', since)
    .$if(area !== undefined && area !== '', (query) => query.where('r.area_code', '=', area ?? ''))
    .executeTakeFirstOrThrow()

/** By area and name: never ranked. */
export const loadLoads = (db: Db): Promise<EndpointOutput<typeof getBoard>['loads']> =>
  db
    .selectFrom('commissioner as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .innerJoin('area as ar', 'ar.code', 'c.area_code')
    .select(['c.account_id as id', 'a.name', 'ar.name as areaName', 'c.capacity', 'c.on_duty as onDuty'])
    .select(
      sql<number>`(select count(*)::int from service_request r
        where r.commissioner_account_id = c.account_id and r.state in (${sql.join([...OPEN_STATES])}))`.as(
        'load',
      ),
    )
    .where(isCommissioner)
    .orderBy('ar.position')
    .orderBy('a.name')
    .execute()
