import * as v from 'valibot'
import { noPersonalNumber } from '../personal-numbers.ts'
import { defineEndpoint } from '../endpoint.ts'
import { Day, Id, Instant, optionalLine } from '../common.ts'
import { LIMITS } from '../limits.ts'
import type { DayString } from './dates.ts'
import { DAY_KINDS } from './working-days.ts'

const Year = v.pipe(v.string(), v.regex(/^20\d\d$/, '年份格式不对'))
const Kind = v.picklist(DAY_KINDS, '请选择上班、半天或放假')

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
  /** Days entered by a coordinator that differ from the built-in calendar. */
  overrides: v.array(v.object({ day: Day, kind: Kind, note: v.string() })),
  /** Every version of these, newest first (at most 20), with its reason where the day had passed. */
  versions: v.array(
    v.object({
      id: Id,
      day: Day,
      kind: Kind,
      note: v.string(),
      reason: v.string(),
      by: v.string(),
      at: Instant,
      moved: MovedRequests,
    }),
  ),
})
export type CalendarYear = v.InferOutput<typeof CalendarYear>

export const getCalendarYear = defineEndpoint({
  method: 'GET',
  path: '/api/calendar/{year}',
  summary: '某年的工作日历与是否暂定',
  roles: ['coordinator'],
  params: v.object({ year: Year }),
  output: CalendarYear,
  errors: [],
  example: { params: { year: '2027' } },
})

/** Changing a day that has passed changes what was late: it needs a reason. */
export const needsCalendarReason = (day: DayString, today: DayString): boolean => day < today

export const setCalendarDay = defineEndpoint({
  method: 'PUT',
  path: '/api/calendar/days/{day}',
  summary: '把某天定为上班、半天或放假；过去的日子要写明原因',
  roles: ['coordinator'],
  params: v.object({ day: Day }),
  body: v.object({
    kind: Kind,
    note: v.pipe(optionalLine(LIMITS.calendarNote, '说明'), noPersonalNumber),
    reason: v.pipe(optionalLine(LIMITS.calendarReason, '原因'), noPersonalNumber),
  }),
  output: v.object({ ...CalendarYear.entries, moved: MovedRequests }),
  errors: [],
  example: { params: { day: '2027-02-08' }, body: { kind: 'off', note: '春节' } },
})

/** States that the year's holidays are now complete, so that it is no longer provisional. */
export const confirmCalendarYear = defineEndpoint({
  method: 'POST',
  path: '/api/calendar/{year}/confirm',
  summary: '确认某年的放假安排已录全',
  roles: ['coordinator'],
  params: v.object({ year: Year }),
  output: CalendarYear,
  errors: [],
  example: { params: { year: '2027' } },
})
