import { chinaTime, workingDaysBetween, type WorkingCalendar } from '@talent/contract/calendar'
import {
  lastDayOf,
  NOTICE_PHASE_RANK,
  NOTICE_PHASES,
  noticePhase,
  type ApplyDays,
  type NoticePhase,
} from '@talent/contract/recruitment'
import { sql, type RawBuilder } from 'kysely'

const untilSql = (alias: string): RawBuilder<Date | null> => sql.ref(`${alias}.apply_until`)

/**
 * The contract's rule over the columns of a notice named `alias`, until its own end or that of its post; a test holds both
 * to each other.
 */
export function phaseSql(alias: string, now: Date, until = untilSql(alias)): RawBuilder<NoticePhase> {
  const from = sql.ref(`${alias}.apply_from`)
  return sql`(case when ${until} <= ${now}::timestamptz then 'closed' when ${from} > ${now}::timestamptz then 'upcoming'
    when ${until} is null then 'undated' else 'open' end)`
}

/** A phase's place in a list. */
export const phaseRankSql = (alias: string, now: Date, until = untilSql(alias)): RawBuilder<number> =>
  sql`(case ${phaseSql(alias, now, until)} ${sql.join(
    NOTICE_PHASES.map((phase) => sql`when ${phase} then ${NOTICE_PHASE_RANK[phase]}::int`),
    sql` `,
  )} end)`

/** Working days after today up to the deadline's day; null unless one can apply now. */
export const workingDaysLeft = (calendar: WorkingCalendar, days: ApplyDays, now: Date): number | null =>
  days.applyUntil !== null && noticePhase(days, now) === 'open'
    ? workingDaysBetween(calendar, chinaTime(now).day, lastDayOf(days.applyUntil))
    : null
