import type { NoticeStage } from '../recruitment/schema.ts'
import { stageAt } from './stages.ts'
import type { DayString } from '../calendar/dates.ts'
import { addWorkingDays, workingDayOf, type WorkingCalendar } from '../calendar/working-days.ts'
import { standingDays } from '../service-request/standing.ts'
import {
  AWAITED_STATES,
  type ApplicationFacts,
  type ApplicationState,
  type InterviewOffer,
} from './workflow.ts'

/** The employer answers within so many working days after the day a CV came. */
export const ANSWER_WORKING_DAYS = 5
/** And within so many after the day of the invitation says how the interview ended. */
export const RESULT_WORKING_DAYS = 10

/** The day the employer is to have answered; what comes after office hours counts as the next working day's. */
export const employerDueOn = (
  calendar: WorkingCalendar,
  since: string | Date,
  of: 'answer' | 'result',
): DayString =>
  addWorkingDays(
    calendar,
    workingDayOf(calendar, since),
    of === 'answer' ? ANSWER_WORKING_DAYS : RESULT_WORKING_DAYS,
  )

/**
 * Of a stage of a notice: its last day, where it lasts; after a day on which it takes place, as a 笔试 does, the working days of
 * any answer. Never sooner than what was counted, since nobody can say sooner how it ended.
 */
export function stageDueOn(
  calendar: WorkingCalendar,
  counted: DayString,
  { from, until }: Pick<NoticeStage, 'from' | 'until'>,
): DayString {
  const day = until ?? from
  if (day === null) return counted
  const lasts = until !== null && until !== from
  const stated = lasts ? until : addWorkingDays(calendar, day, ANSWER_WORKING_DAYS)
  return stated > counted ? stated : counted
}

export interface ApplicationTimes {
  readonly state: ApplicationState
  readonly dueOn: DayString
  /** The post takes applications now. */
  readonly open: boolean
  readonly interview: InterviewOffer
  /** Of its notice, where one goes through them; and which were passed, by name. */
  readonly stages: readonly NoticeStage[]
  readonly passed: readonly string[]
  /** An interview is agreed that is still to come. */
  readonly planned: boolean
  /** The days it was reminded of, and raised for; null: none yet. */
  readonly remindedFor: DayString | null
  readonly raisedFor: DayString | null
}

/** What the table's guards ask about: each day is reminded of once, and raised once. */
export function applicationFacts(
  { state, dueOn, open, interview, planned, stages, passed, remindedFor, raisedFor }: ApplicationTimes,
  calendar: WorkingCalendar,
  now: string | Date,
): ApplicationFacts {
  const { late, ahead } = standingDays(calendar, now)
  const awaited = AWAITED_STATES.includes(state)
  const staged = stages.length > 0
  const last = staged && stageAt(stages, passed) === stages.length - 1
  return {
    open,
    unplanned: !planned,
    choosing: !planned && (interview === 'offered' || interview === 'taken'),
    passable: staged && !last,
    hirable: staged ? last : state === 'invited',
    due: awaited && dueOn <= ahead && dueOn > late && remindedFor !== dueOn,
    late: awaited && dueOn <= late && raisedFor !== dueOn,
  }
}

/** 我的投递 */
export const APPLICATION_TABS = ['going', 'ended', 'withdrawn'] as const
export type ApplicationTab = (typeof APPLICATION_TABS)[number]
export const APPLICATION_TAB_LABEL: Record<ApplicationTab, string> = {
  going: '进行中',
  ended: '有结果',
  withdrawn: '已撤回',
}
export const tabOf = (state: ApplicationState): ApplicationTab => {
  if (state === 'withdrawn') return 'withdrawn'
  return AWAITED_STATES.includes(state) ? 'going' : 'ended'
}
