import type { DayString } from '../calendar/dates.ts'
import { addWorkingDays, workingDayOf, type WorkingCalendar } from '../calendar/working-days.ts'
import { standingDays } from '../service-request/standing.ts'
import { OWED_AWARDS, type AwardFacts, type AwardState } from './workflow.ts'

/** Why an award is put off: what the ledger is summed up by. The words beside it say more. */
export const DELAY_CAUSES = ['funds', 'account', 'seal', 'papers', 'review', 'other'] as const
export type DelayCause = (typeof DELAY_CAUSES)[number]
export const DELAY_CAUSE_LABEL: Record<DelayCause, string> = {
  funds: '等财政下达指标',
  account: '收款账户有误',
  seal: '单位没盖章',
  papers: '材料不齐',
  review: '复核没完成',
  other: '其他原因',
}

/** What is asked about an award is answered within so many working days after that day. */
export const AWARD_ANSWER_WORKING_DAYS = 5

/** Computed whenever it is shown, so that it follows the calendar by itself. */
export const awardAnswerDueOn = (calendar: WorkingCalendar, askedAt: string | Date): DayString =>
  addWorkingDays(calendar, workingDayOf(calendar, askedAt), AWARD_ANSWER_WORKING_DAYS)

export interface AwardTimes {
  readonly state: AwardState
  readonly dueOn: DayString
  /** What was asked and isn't answered; null: nothing. */
  readonly askedAt: string | Date | null
  /** The day that was raised; null: none yet. */
  readonly raisedFor: DayString | null
  /** The day it was said to have come, and since when it is said not to have; null: it wasn't. */
  readonly receivedOn: DayString | null
  readonly missingAt: string | Date | null
}

/** Money is owed and its day has passed: the rule of requests. */
export const isAwardLate = (
  { state, dueOn }: Pick<AwardTimes, 'state' | 'dueOn'>,
  calendar: WorkingCalendar,
  now: string | Date,
): boolean => OWED_AWARDS.includes(state) && dueOn <= standingDays(calendar, now).late

/** What the table's guards ask about: each promised day is raised once. */
export const awardFacts = (times: AwardTimes, calendar: WorkingCalendar, now: string | Date): AwardFacts => ({
  asked: times.askedAt !== null,
  received: times.receivedOn !== null,
  missing: times.missingAt !== null,
  late: isAwardLate(times, calendar, now) && times.raisedFor !== times.dueOn,
})
