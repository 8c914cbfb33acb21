import * as v from 'valibot'
import { Day, Id, Instant } from '../common.ts'
import type { DayString } from './dates.ts'
import { DAY_KINDS } from './working-days.ts'

export const DayKindChoice = v.picklist(DAY_KINDS, '请选择上班、半天或放假')

/** What an entry did to open requests: how many got another last day, and the first of them. */
export const MovedRequests = v.object({
  count: v.number(),
  requests: v.array(v.object({ id: Id, number: v.string(), from: v.nullable(Day), to: v.nullable(Day) })),
})
export type MovedRequests = v.InferOutput<typeof MovedRequests>

export const CalendarYear = v.object({
  year: v.number(),
  /** Nobody has announced or entered this year's 调休: deadlines in it may move. */
  provisional: v.boolean(),
  /** The days that aren't an ordinary weekday at work: off, half, and a Saturday or Sunday that is worked. In order. */
  days: v.array(v.object({ day: Day, kind: DayKindChoice })),
  /** Days entered by a coordinator that differ from the built-in calendar. */
  overrides: v.array(v.object({ day: Day, kind: DayKindChoice, note: v.string() })),
  /** Every version of these, newest first (at most 20), with its reason where the day had passed. */
  versions: v.array(
    v.object({
      id: Id,
      day: Day,
      kind: DayKindChoice,
      note: v.string(),
      reason: v.string(),
      by: v.string(),
      at: Instant,
      moved: MovedRequests,
    }),
  ),
})
export type CalendarYear = v.InferOutput<typeof CalendarYear>

/** What a day would do if it were entered: requests whose last day moves, and coming appointments left outside. */
export const DayEffect = v.object({ moved: MovedRequests, appointments: v.number() })
export type DayEffect = v.InferOutput<typeof DayEffect>

/** Changing a day that has passed changes what was late: it needs a reason. */
export const needsCalendarReason = (day: DayString, today: DayString): boolean => day < today
