import { addDays, chinaInstant, chinaTime, type DayString } from '../calendar/dates.ts'

/**
 * Derived from the server's clock, never stored. `undated`: the source doesn't say until when, so that it is neither
 * open nor closed once it has begun.
 */
export const NOTICE_PHASES = ['open', 'upcoming', 'closed', 'undated'] as const
export type NoticePhase = (typeof NOTICE_PHASES)[number]
export const NOTICE_PHASE_LABEL: Record<NoticePhase, string> = {
  open: '报名中',
  upcoming: '未开始',
  closed: '已截止',
  undated: '起止原文未载明',
}

/** Lists show first what one can apply to, then what one soon can. */
export const NOTICE_PHASE_RANK: Record<NoticePhase, number> = { open: 0, upcoming: 1, closed: 2, undated: 2 }

export interface ApplyDays {
  readonly applyFrom: Date | null
  readonly applyUntil: Date | null
}

/** Open from the very instant it begins; closed from the very instant it ends. */
export function noticePhase({ applyFrom, applyUntil }: ApplyDays, now: Date): NoticePhase {
  if (applyUntil !== null && applyUntil <= now) return 'closed'
  if (applyFrom !== null && applyFrom > now) return 'upcoming'
  return applyUntil === null ? 'undated' : 'open'
}

/** When a last day is over: a day without a time of day ends with its last second, so that the next midnight is closed. */
export const closingOf = (day: DayString, time: string | null = null): string =>
  time === null ? chinaInstant(addDays(day, 1), '00:00') : chinaInstant(day, time)

/** The last day that has a moment before this one: of midnight the day before. */
export const lastDayOf = (until: string | Date): DayString => {
  const { day, time } = chinaTime(until)
  return time === '00:00' && new Date(until).getTime() % 60_000 === 0 ? addDays(day, -1) : day
}

/** An end as its day and time of day: the midnight after a day is `24:00` of it. */
export const lastMomentOf = (until: string | Date): { day: DayString; time: string } => {
  const last = lastDayOf(until)
  const { day, time } = chinaTime(until)
  return { day: last, time: last === day ? time : '24:00' }
}

/** A post's own deadline or its notice's, whichever is earlier; the SQL is held to this by a test. */
export function earlierOf(own: Date | null, notice: Date | null): Date | null {
  if (own === null || notice === null) return own ?? notice
  return own < notice ? own : notice
}
