import * as v from 'valibot'
import type { DayString } from '../calendar/dates.ts'
import { addWorkingDays, workingDayOf, type WorkingCalendar } from '../calendar/working-days.ts'
import type { Promised } from './deadline.ts'

/**
 * The deadlines that don't come out of the clock, all in working days and by office hours. The first answer and the
 * acceptance are one moment here: what is answered first is whether it is taken on (`acceptWithinWorkingDays`).
 */

/** 延期: 经批准可以延长十日 (行政许可法 第四十二条); never by more than was promised. */
export const EXTENDED_AT_MOST = 10
export const mostExtension = ({ promisedWorkingDays }: Pick<Promised, 'promisedWorkingDays'>): number =>
  Math.min(EXTENDED_AT_MOST, promisedWorkingDays)

/** Whoever gets a request by the clock because it wasn't accepted has until the end of this working day after it. */
export const REASSIGNED_WITHIN = 1
/** A 督办 is to be answered within so many working days unless its sender says otherwise. */
export const SUPERVISED_WITHIN = 1
export const SUPERVISED_AT_MOST = 10
/** Working days the commissioner gets to answer a 督办. */
export const SupervisionDays = v.optional(
  v.pipe(
    v.number(),
    v.integer('请填整数天'),
    v.minValue(1, '至少给 1 个工作日'),
    v.maxValue(SUPERVISED_AT_MOST, `最多给 ${SUPERVISED_AT_MOST} 个工作日`),
  ),
  SUPERVISED_WITHIN,
)

const after = (calendar: WorkingCalendar, instant: string | Date, days: number): DayString =>
  addWorkingDays(calendar, workingDayOf(calendar, instant), days)

export const reassignedDueOn = (calendar: WorkingCalendar, at: string): DayString =>
  after(calendar, at, REASSIGNED_WITHIN)
/** Of a 督办 or a 一次性告知: the last day for the answer. */
export const askedDueOn = after
