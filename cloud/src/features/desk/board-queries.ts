import type { EndpointOutput } from '@talent/contract'
import type { getBoard } from '@talent/contract/desk'
import { OPEN_STATES, standingDays } from '@talent/contract/service-request'
import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Tables } from '../../db/schema.ts'
import type { Deps } from '../../deps.ts'
import { AREA_NAME, AREA_POSITION, isAway, isBoundTo, isCommissioner } from '../commissioner/index.ts'
import { requestsHere } from '../service-request/index.ts'

type Board = EndpointOutput<typeof getBoard>

/** Of open requests, earliest due first; one that was late when it was paused goes by the day it missed, other paused ones come last. */
export const DUE_ORDER = sql<string>`coalesce(due_on, missed_on, date '9999-12-31')`

/** `standingOf` as conditions on the projection: a test proves both equal. */
export function standingConditions(deps: Deps): { late: RawBuilder<boolean>; today: RawBuilder<boolean> } {
  const { late, ahead } = standingDays(deps.calendar, deps.clock.now())
  return {
    late: sql<boolean>`coalesce(due_on <= ${late}::date, missed_on is not null)`,
    today: sql<boolean>`coalesce(due_on > ${late}::date and due_on < ${ahead}::date, false)`,
  }
}

const inArea = (area: string | undefined) => (eb: ExpressionBuilder<Tables, 'service_request'>) =>
  area === undefined || area === '' ? eb.val(true) : eb('area_code', '=', area)

export const openRequests = (db: Db, area: string | undefined) =>
  requestsHere(db)
    .where('state', 'in', [...OPEN_STATES])
    .where(inArea(area))

/**
 * Every figure of the board in one reading, so that they are of one moment; loads of the area's commissioners, by area
 * and name, never ranked.
 */
export async function loadFigures(
  deps: Deps,
  since: Date,
  area: string | undefined,
): Promise<Pick<Board, 'counts' | 'loads' | 'resolved'>> {
  const { late, today } = standingConditions(deps)
  const loads = deps.db
    .selectFrom('commissioner as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .leftJoin(
      () =>
        requestsHere(deps.db)
          .select(['commissioner_account_id as id', sql<number>`count(*)::int`.as('load')])
          .where('state', 'in', [...OPEN_STATES])
          .groupBy('commissioner_account_id')
          .as('open'),
      (join) => join.onRef('open.id', '=', 'c.account_id'),
    )
    .select(
      sql<Board['loads']>`coalesce(json_agg(json_build_object('id', c.account_id, 'name', a.name,
        'areaName', ${AREA_NAME}, 'load', coalesce(open.load, 0), 'capacity', c.capacity, 'onDuty', c.on_duty and not ${isAway(sql.ref('c.account_id'), deps.clock.now())})
        order by ${AREA_POSITION}, a.name), '[]')`.as('loads'),
    )
    .where(isCommissioner)
    .$if(area !== undefined && area !== '', (query) => query.where(isBoundTo('area', area ?? '')))
  const resolved = requestsHere(deps.db)
    .innerJoin('timeline_entry as e', (join) =>
      join
        .onRef('e.request_id', '=', 'service_request.id')
        .on('e.kind', '=', 'resolve')
        // The last one, where it was taken up again.
        .onRef('e.at', '=', 'service_request.resolved_at'),
    )
    .select(
      sql<Board['resolved']>`json_build_object('total', count(*),
        'onTime', count(*) filter (where e.facts ->> 'onTime' = 'true'))`.as('resolved'),
    )
    .where('resolved_at', '>=', since)
    .where(inArea(area))
  return openRequests(deps.db, area)
    .select([
      sql<Board['counts']>`json_build_object('open', count(*), 'dueToday', count(*) filter (where ${today}),
        'late', count(*) filter (where ${late}),
        'unassigned', count(*) filter (where commissioner_account_id is null))`.as('counts'),
      loads.as('loads'),
      resolved.as('resolved'),
    ])
    .$narrowType<{ loads: Board['loads']; resolved: Board['resolved'] }>()
    .executeTakeFirstOrThrow()
}

/** The longest late ones and the first of the line, in one reading; one request may be in both. */
export async function loadPicked(
  deps: Deps,
  area: string | undefined,
  most: { late: number; unassigned: number },
) {
  const { late } = standingConditions(deps)
  const open = openRequests(deps.db, area)
  const rows = await open
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('id', 'in', open.select('id').where(late).orderBy(DUE_ORDER).orderBy('id').limit(most.late)),
        eb(
          'id',
          'in',
          open
            .select('id')
            .where('commissioner_account_id', 'is', null)
            .orderBy('line_number')
            .limit(most.unassigned),
        ),
      ]),
    )
    .select(late.as('isLate'))
    .orderBy(DUE_ORDER)
    .orderBy('id')
    .execute()
  return {
    late: rows.filter(({ isLate }) => isLate).slice(0, most.late),
    unassigned: rows
      .filter((row) => row.commissioner_account_id === null)
      .sort((a, b) => Number(a.line_number) - Number(b.line_number))
      .slice(0, most.unassigned),
  }
}
