import type { DayString } from '../calendar/dates.ts'
import {
  addWorkingDays,
  workingDayOf,
  workingDaysLeft,
  type WorkingCalendar,
} from '../calendar/working-days.ts'
import { standingDays } from '../service-request/standing.ts'
import { OWED_STATES, type ComplaintFacts, type ComplaintState } from './workflow.ts'

/** What a person writes of themselves. */
export const WRITTEN_KINDS = ['complaint', 'suggestion'] as const
/** `objection`: to somebody's 公示, written there. */
export const COMPLAINT_KINDS = [...WRITTEN_KINDS, 'objection'] as const
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number]
export const COMPLAINT_KIND_LABEL: Record<ComplaintKind, string> = {
  complaint: '投诉',
  suggestion: '建议',
  objection: '异议',
}

/** Answered within so many working days after the day it was handed in; a suggestion likewise. */
export const COMPLAINT_WORKING_DAYS = 13
/** What was asked back is answered within so many. */
export const ASKED_WORKING_DAYS = 5
/** Something may be asked back within so many after the day of the answer; then it closes by itself. */
export const ASK_WITHIN_WORKING_DAYS = 10
/** One person's that wait for an answer. */
export const OPEN_COMPLAINTS_PER_PERSON = 5

/** The promised day, by the rule of requests: what comes after office hours counts as the next working day's. */
export const answerDueOn = (
  calendar: WorkingCalendar,
  now: string | Date,
  asked: 'first' | 'further',
): DayString =>
  addWorkingDays(
    calendar,
    workingDayOf(calendar, now),
    asked === 'first' ? COMPLAINT_WORKING_DAYS : ASKED_WORKING_DAYS,
  )

/** The last day something can be asked back. */
export const askUntil = (calendar: WorkingCalendar, answeredAt: string | Date): DayString =>
  addWorkingDays(calendar, workingDayOf(calendar, answeredAt), ASK_WITHIN_WORKING_DAYS)

export interface ComplaintTimes {
  readonly state: ComplaintState
  readonly dueOn: DayString
  /** Something was asked back already. */
  readonly asked: boolean
  /** The last answer; null: none yet. */
  readonly answeredAt: string | Date | null
  /** The days it was reminded of, and raised for; null: none yet. */
  readonly remindedFor: DayString | null
  readonly raisedFor: DayString | null
}

/** What the table's guards ask about: each day is reminded of once, and raised once. */
export function complaintFacts(
  { state, dueOn, asked, answeredAt, remindedFor, raisedFor }: ComplaintTimes,
  calendar: WorkingCalendar,
  now: string | Date,
): ComplaintFacts {
  const { late, ahead } = standingDays(calendar, now)
  const owed = OWED_STATES.includes(state)
  const over =
    answeredAt === null ? false : workingDaysLeft(calendar, now, askUntil(calendar, answeredAt)) < 0
  const answered = state === 'answered'
  return {
    mayAsk: answered && !asked && !over,
    lapsed: answered && over,
    due: owed && dueOn <= ahead && dueOn > late && remindedFor !== dueOn,
    late: owed && dueOn <= late && raisedFor !== dueOn,
  }
}
