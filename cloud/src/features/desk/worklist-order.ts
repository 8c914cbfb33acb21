import { DAYS, own } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { endOfWeek } from '@talent/contract/desk'
import { PROGRESS_EFFECT, standingDays, waitedForFrom } from '@talent/contract/service-request'
import { sql, type RawBuilder } from 'kysely'
import type { Deps } from '../../deps.ts'
import { standingConditions } from './board-queries.ts'

/** Kinds of entries that say what a commissioner is doing, and those that say it or make it out of date. */
const TOUCHES = Object.entries(PROGRESS_EFFECT).flatMap(([kind, effect]) => (effect === null ? [] : kind))
const SAYS = TOUCHES.filter((kind) => own(PROGRESS_EFFECT, kind) === 'says')

/** `dueGroupOf` and the worklist's order as SQL over open requests; a test holds both to each other. */
export function worklistSql(deps: Deps) {
  const now = deps.clock.now()
  const { late: passed } = standingDays(deps.calendar, now)
  const { late, today } = standingConditions(deps)
  const due = sql`to_char(due_on, 'YYYY-MM-DD')`
  // The day named for the present step: a commissioner's own, or the one of an open 补正. Days are compared as text, so that no
  // malformed stored value fails the list.
  const named = sql`(select case when (e.kind = 'ask_supplement' and state = 'supplementing' or e.kind in (${sql.join(SAYS)}))
      and e.facts ->> 'dueOn' between ${DAYS.from} and ${DAYS.to} then e.facts ->> 'dueOn' end
    from timeline_entry e where e.request_id = service_request.id
      and (e.kind = 'ask_supplement' or state = 'in_progress' and e.kind in (${sql.join(TOUCHES)}))
    order by e.seq desc limit 1)`
  const step = sql<
    string | null
  >`(case state when 'supplementing' then (select case when day >= ${waitedForFrom(deps.calendar, now)} then day end
      from (select ${named} as day) as asked)
    when 'in_progress' then (select case when day > ${passed} and (${due} is null or day <= ${due}) then day else ${due} end
      from (select ${named} as day) as named)
    else ${due} end)`
  const group: RawBuilder<string> = sql`(case when ${late} then 'late' when ${today} then 'today'
    when ${step} <= ${endOfWeek(chinaTime(now).day)} then 'week' else 'later' end)`
  return {
    group,
    /** What waits for the talent comes last, unless it was late when they were asked. */
    waits: sql<number>`(case when phase = 'stopped' and missed_on is null then 1 else 0 end)`,
    day: sql<string>`coalesce(to_char(missed_on, 'YYYY-MM-DD'), ${step}, '9999')`,
  }
}
