import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { chinaInstant, chinaTime, workingDayOf } from '@talent/contract/calendar'
import { DECIDED_BY } from '@talent/contract/commissioner'
import { expectedPlace, listWaiting as endpoint, type WaitsWhy } from '@talent/contract/desk'
import { backOn } from '@talent/contract/leave'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { loadOccupied, someoneOnDuty } from '../commissioner/index.ts'
import {
  handedBackOf,
  isWaiting,
  lastHandBack,
  loadSummaries,
  requestsHere,
  type HandedBack,
  type RequestRow,
} from '../service-request/index.ts'
import { openRequests } from './board-queries.ts'
import { departmentNameOf } from './department-queries.ts'
import { consider, suggest, type Considered } from './suggest.ts'

type Output = EndpointOutput<typeof endpoint>
type Waiting = Output['items'][number]
type Occupied = Awaited<ReturnType<typeof loadOccupied>>[number]

/** In the line, as `whyOf` says it: a test holds both to each other. Who is on duty depends on the moment. */
function lineAt(now: Date) {
  const inLine = sql<boolean>`(to_decide is null and ${someoneOnDuty(now)})`
  /** How many wait up to this one, itself among them. */
  const waitingUpToIt = sql`select count(*)::int from service_request w
    where ${isWaiting('w')} and w.line_number <= service_request.line_number`
  return {
    inLine,
    group: sql<string>`case when ${inLine} then 'place' else 'decision' end`,
    /** Of those that wait for the same matter. */
    place: sql<number | null>`case when ${inLine}
      then (${waitingUpToIt} and w.matter_code = service_request.matter_code) end`,
    /** Of all that wait, whatever for: the same people may be who they wait for. */
    nth: sql<number>`(${waitingUpToIt})`,
  }
}

/** Who handles its matter and may take it, on duty or not. */
const ableFor = ({ request, candidates }: Considered<Occupied>) =>
  candidates.filter(
    ({ id, matterCodes }) =>
      matterCodes.includes(request.matterCode) &&
      id !== request.talentId &&
      !request.handedBackBy.includes(id),
  )

/** When a place may be expected, by what those who can take it have. */
function expectedOf(deps: Deps, considered: Considered<Occupied>, nth: number): Waiting['expected'] {
  const able = ableFor(considered).map((one) => {
    const { leaveTo } = one
    return {
      ...one,
      backOn: leaveTo === null ? null : backOn(deps.calendar, { from: leaveTo, to: leaveTo }).day,
    }
  })
  return expectedPlace(able, nth, chinaTime(deps.clock.now()).day)
}

/** What of those who handle its matter keeps it waiting. */
function whyOf(row: RequestRow, considered: Considered<Occupied>, back: HandedBack | null): Waiting['why'] {
  const nameOf = (id: string | null) => considered.candidates.find((one) => one.id === id)?.name ?? ''
  const able = ableFor(considered)
  const onDuty = able.filter((one) => one.onDuty && one.onLeave !== true)
  const kind: WaitsWhy =
    row.to_decide !== null
      ? 'handed_back'
      : able.length === 0
        ? 'nobody'
        : onDuty.length === 0
          ? 'off_duty'
          : 'full'
  return {
    kind,
    who: (kind === 'off_duty' ? able : kind === 'full' ? onDuty : []).map(({ name }) => name),
    handedBack:
      row.to_decide === null || back === null
        ? null
        : {
            reason: row.to_decide,
            by: nameOf(back.fromId),
            at: back.at,
            suggested: nameOf(back.suggestedId),
          },
  }
}

/** 今天自动派出: by the rule, whoever has it now. What decided isn't known of all: those are in no group. */
async function loadAssignedToday(deps: Deps): Promise<Output['assignedToday']> {
  const today = chinaInstant(chinaTime(deps.clock.now()).day, '00:00')
  const rows = await requestsHere(deps.db)
    .innerJoin('timeline_entry as e', 'e.request_id', 'service_request.id')
    .select([sql<string>`e.facts ->> 'decidedBy'`.as('by'), sql<number>`count(*)::int`.as('count')])
    .where('e.kind', '=', 'assign')
    .where('e.actor_role', '=', 'system')
    .where('e.at', '>=', new Date(today))
    .groupBy(sql`1`)
    .execute()
  return DECIDED_BY.flatMap((by) => rows.find((row) => row.by === by) ?? []).map(({ by, count }) => ({
    by: by as (typeof DECIDED_BY)[number],
    count,
  }))
}

/** 分派: whatever has nobody, why, and whom it could be given to. */
export async function listWaiting(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<Output> {
  const now = deps.clock.now()
  const { inLine, group, place, nth } = lineAt(now)
  const workingDays = deps.calendar.countThrough(chinaTime(now).day)
  const waited = ({ submitted_at: at }: RequestRow) =>
    Math.max(0, workingDays - deps.calendar.countThrough(workingDayOf(deps.calendar, at)))
  const page = await readPage(deps.db, endpoint, query, {
    source: openRequests(deps.db, undefined)
      .where('commissioner_account_id', 'is', null)
      .selectAll()
      .select([
        departmentNameOf.as('departmentName'),
        place.as('place'),
        nth.as('nth'),
        lastHandBack.as('back'),
      ]),
    filters: { show: (asked) => sql`${group} = ${asked}` },
    facets: { show: group },
    order: [
      { by: sql`case when ${inLine} then 1 else 0 end`, is: 'number' },
      { by: sql`line_number::int`, is: 'number' },
      { by: sql.ref('id'), is: 'text' },
    ],
    view: async (rows) => {
      const summaries = await loadSummaries(deps, rows, by.accountId)
      const considered = await consider(
        deps,
        summaries.map((summary, i) => ({ row: rows[i] as RequestRow, summary })),
        loadOccupied,
      )
      return rows.map((row, i): Waiting => {
        const [one, back] = [considered[i] as Considered<Occupied>, handedBackOf(row.back)]
        return {
          request: summaries[i] as Waiting['request'],
          departmentName: row.departmentName ?? '',
          waited: waited(row),
          place: row.place,
          expected: row.to_decide === null ? expectedOf(deps, one, row.nth) : null,
          why: whyOf(row, one, back),
          suggestion: suggest(one, back?.suggestedId ?? null),
        }
      })
    },
  })
  return { ...page, assignedToday: query.cursor === undefined ? await loadAssignedToday(deps) : [] }
}
