import { addDays, chinaTime, type DayString } from '../calendar/dates.ts'
import { isAfterHours, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Clock } from './deadline.ts'

/**
 * What is late and what is due today, in one place for both desks, their groups, figures and lists: by the promise to
 * the talent, not by the day a commissioner named for a step. A request that was late when 补正 was asked stays late,
 * though its clock is stopped.
 */
export type Standing = 'late' | 'today' | 'ahead' | 'stopped' | 'ended'

export function standingOf(clock: Pick<Clock, 'phase' | 'remaining' | 'lateBy'>): Standing {
  if (clock.phase === 'ended') return 'ended'
  if (clock.lateBy > 0) return 'late'
  if (clock.remaining === null) return 'stopped'
  return clock.remaining === 0 ? 'today' : 'ahead'
}

/** What of a request is kept in an index for it. */
export interface KeptDays {
  /** Its last day; null while it is stopped. */
  readonly dueOn: DayString | null
  /** The day that had passed when it was stopped. */
  readonly missedOn: DayString | null
}

/** `standingOf` being late, by what is kept. `late` is that of `standingDays`. */
export const isKeptLate = ({ dueOn, missedOn }: KeptDays, late: DayString): boolean =>
  dueOn === null ? missedOn !== null : dueOn <= late

/** The same for what is kept in an index: due on or before `late` it is late, after that and before `ahead` due today. */
export function standingDays(
  calendar: WorkingCalendar,
  now: string | Date,
): { late: DayString; ahead: DayString } {
  const today = chinaTime(now).day
  return {
    late: isAfterHours(calendar, now) ? today : addDays(today, -1),
    ahead: calendar.dayOfCount(calendar.countThrough(today) + 1),
  }
}
