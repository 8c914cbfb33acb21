import { addDays, compareInstants } from '../calendar/dates.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { compareHalfDays, halfDayAt, leaveTimes, officeHalves, type LeaveSpan } from './half-days.ts'

/** The longest leave in days of the calendar, and how far ahead one may begin. */
export const LEAVE_DAYS = { most: 31, ahead: 180 } as const

export interface LeaveFault {
  readonly field: 'from' | 'to' | 'standInId'
  readonly message: string
}

/** What is wrong with the time itself, or null. */
export function spanFault(calendar: WorkingCalendar, span: LeaveSpan, now: string | Date): LeaveFault | null {
  const { from, to } = span
  const today = halfDayAt(now)
  if (compareHalfDays(to, from) < 0) return { field: 'to', message: '结束要晚于开始，请改结束的时间' }
  if (compareHalfDays(from, today) < 0)
    return { field: 'from', message: '开始的时间已经过去，请从现在这半天或以后算起' }
  if (from.day > addDays(today.day, LEAVE_DAYS.ahead))
    return { field: 'from', message: `最多提前 ${LEAVE_DAYS.ahead} 天请假` }
  if (to.day > addDays(from.day, LEAVE_DAYS.most - 1))
    return { field: 'to', message: `一次最多请 ${LEAVE_DAYS.most} 天，更长的请分开请` }
  if (officeHalves(calendar, span) === 0) return { field: 'to', message: '这段时间都不上班，不用请假' }
  return null
}

/** A leave that stands, whether its stand-in has accepted or was only asked. */
export interface StandingLeave {
  readonly id: string
  readonly ownerId: string
  readonly standInId: string | null
  readonly startsAt: string | Date
  readonly endsAt: string | Date
}

type Time = Pick<StandingLeave, 'startsAt' | 'endsAt'>

/** The end of one may be the beginning of the other. */
export const meets = (a: Time, b: Time): boolean =>
  compareInstants(a.startsAt, b.endsAt) < 0 && compareInstants(b.startsAt, a.endsAt) < 0

/** Of a leave that is asked for; `id` is null while it is new. */
export interface AskedLeave {
  readonly id: string | null
  readonly ownerId: string
  readonly span: LeaveSpan
}

const othersThen = ({ id, span }: AskedLeave, leaves: readonly StandingLeave[]): StandingLeave[] =>
  leaves.filter((one) => one.id !== id && meets(leaveTimes(span), one))

/**
 * Why its owner can't be away then, or null. With `standInFault` it keeps everybody from being away and standing in at
 * once: so there is no chain of stand-ins, and no circle.
 */
export function ownFault(asked: AskedLeave, leaves: readonly StandingLeave[]): LeaveFault | null {
  const then = othersThen(asked, leaves)
  if (then.some(({ ownerId }) => ownerId === asked.ownerId))
    return { field: 'from', message: '这段时间和您已经请的假重叠，请改时间' }
  if (then.some(({ standInId }) => standInId === asked.ownerId))
    return { field: 'from', message: '这段时间您要替别人代班，请先请对方改代班' }
  return null
}

/** Why somebody can't stand in, in words that follow their name; or null. */
export function standInFault(
  asked: AskedLeave,
  standIn: { readonly id: string; readonly isCommissioner: boolean },
  leaves: readonly StandingLeave[],
): string | null {
  if (standIn.id === asked.ownerId) return '不能由本人代班'
  if (!standIn.isCommissioner) return '现在不是服务专员'
  const theirs = othersThen(asked, leaves).find(({ ownerId }) => ownerId === standIn.id)
  if (theirs === undefined) return null
  if (theirs.standInId === asked.ownerId) return '同一时间也请假，代班的正是请假的人，不能互相代班'
  return theirs.standInId === null ? '同一时间也请假' : '同一时间也请假，已请别人代班'
}
