import { OPEN_STATES, turnOfTalent, type Clock } from '@talent/contract/service-request'
import { sql, type RawBuilder } from 'kysely'
import type { Deps } from '../../deps.ts'
import { awaitedOf } from './awaited-materials.ts'
import { groupByRequest } from './group-by-request.ts'
import type { Clocks } from './load-summaries.ts'
import { stepsOf } from './steps.ts'

/** The requests that wait for their talent now, by id: the day, or null where none is named. */
export type Turns = ReadonlyMap<string, string | null>

/**
 * By the rule that says 轮到您, not by one of SQL's own. One person's open requests are few: so many per matter are allowed.
 * With the clocks that told it, for whoever shows these requests.
 */
export async function turnsOfTalent(deps: Deps, talentId: string): Promise<{ turns: Turns; clocks: Clocks }> {
  const entries = await deps.db
    .selectFrom('service_request as r')
    .innerJoin('timeline_entry as e', 'e.request_id', 'r.id')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'r.matter_code').onRef('m.version', '=', 'r.matter_version'),
    )
    .select(['e.request_id', 'e.kind', 'e.at', 'e.facts'])
    .select(['r.state', 'r.submitted_at', 'r.commissioner_account_id', 'r.last_seq'])
    .select([
      sql<number>`(m.definition ->> 'promisedWorkingDays')::int`.as('promisedWorkingDays'),
      sql<number>`(m.definition ->> 'acceptWithinWorkingDays')::int`.as('acceptWithinWorkingDays'),
    ])
    .where('r.talent_account_id', '=', talentId)
    .where('r.state', 'in', [...OPEN_STATES])
    .where('e.kind', '<>', 'message')
    .orderBy('e.seq')
    .execute()
  const now = deps.clock.now()
  const turns = new Map<string, string | null>()
  const clocks = new Map<string, { clock: Clock; lastSeq: number }>()
  for (const [id, own] of groupByRequest(entries)) {
    const [row] = own
    if (row === undefined) continue
    // Names are for showing only: who has the turn doesn't depend on them.
    const steps = stepsOf(
      {
        row,
        entries: own,
        promise: row,
        talentName: '',
        commissioner:
          row.commissioner_account_id === null
            ? null
            : { title: row.commissioner_account_id, portrait: null },
        progress: null,
        awaited: awaitedOf(own),
      },
      deps.calendar,
      now,
    )
    clocks.set(id, { clock: steps.clock, lastSeq: row.last_seq })
    const turn = turnOfTalent(steps)
    if (turn !== null) turns.set(id, turn.dueOn)
  }
  return { turns, clocks: { at: now, byId: clocks } }
}

const DAY_MS = 86_400_000
/** Greater than the number of any day. */
const BEFORE_ALL = 1_000_000
const rankOf = (dueOn: string | null) =>
  dueOn === null ? 2 : BEFORE_ALL - Math.floor(Date.parse(dueOn) / DAY_MS)

/**
 * As a number, the greatest first: a request that waits for the talent by its day, the nearest first; others `otherwise`,
 * 0 or 1. It depends on the request alone, so that a page goes on after the last whatever happens to others.
 */
export const rankByTurn = (turns: Turns, otherwise: RawBuilder<number>): RawBuilder<number> =>
  turns.size === 0
    ? otherwise
    : sql<number>`(case id ${sql.join(
        [...turns].map(([id, dueOn]) => sql`when ${id} then ${rankOf(dueOn)}::int`),
        sql` `,
      )} else ${otherwise} end)`
