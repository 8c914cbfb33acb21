import * as v from 'valibot'
import type { DayString } from '../calendar/dates.ts'
import { addWorkingDays, workingDayOf, type WorkingCalendar } from '../calendar/working-days.ts'
import { LIMITS } from '../limits.ts'

/** Within so many working days after it closed its employer says whether a post is filled: an answer and a result take as long. */
export const HIRING_WORKING_DAYS = 15

export const hiringDueOn = (calendar: WorkingCalendar, closedAt: string | Date): DayString =>
  addWorkingDays(calendar, workingDayOf(calendar, closedAt), HIRING_WORKING_DAYS)

const A_NUMBER = `请写 0 到 ${LIMITS.hired} 之间的整数`

/** How many were hired for a post, here and elsewhere. */
export const Hired = v.pipe(
  v.number(A_NUMBER),
  v.integer(A_NUMBER),
  v.minValue(0, A_NUMBER),
  v.maxValue(LIMITS.hired, A_NUMBER),
)
/** A post that is filled has somebody. */
export const FILLED_BY_NOBODY = '招满了请写录用了几人'
