import * as v from 'valibot'
import { noPersonalNumber } from '../personal-numbers.ts'
import { defineEndpoint } from '../endpoint.ts'
import { Day, optionalLine } from '../common.ts'
import { LIMITS } from '../limits.ts'
import { CalendarYear, DayEffect, DayKindChoice, MovedRequests } from './schema.ts'

const Year = v.pipe(v.string(), v.regex(/^20\d\d$/, '年份格式不对'))

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

export const setCalendarDay = defineEndpoint({
  method: 'PUT',
  path: '/api/calendar/days/{day}',
  summary: '把某天定为上班、半天或放假；过去的日子要写明原因',
  roles: ['coordinator'],
  params: v.object({ day: Day }),
  body: v.object({
    kind: DayKindChoice,
    note: v.pipe(optionalLine(LIMITS.calendarNote, '依据'), noPersonalNumber),
    reason: v.pipe(optionalLine(LIMITS.calendarReason, '原因'), noPersonalNumber),
  }),
  output: v.object({ ...CalendarYear.entries, moved: MovedRequests }),
  errors: [],
  example: { params: { day: '2027-02-08' }, body: { kind: 'off', note: '春节' } },
})

/** Changes nothing: what `setCalendarDay` would do. */
export const tryCalendarDay = defineEndpoint({
  method: 'GET',
  path: '/api/calendar/days/{day}/effect',
  summary: '把某天定为上班、半天或放假会怎样：哪些期限变动，几个预约不在开放时间内',
  roles: ['coordinator'],
  params: v.object({ day: Day }),
  query: v.object({ kind: DayKindChoice }),
  output: DayEffect,
  errors: [],
  example: { params: { day: '2027-02-08' }, query: { kind: 'off' } },
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
