import {
  isWeekend,
  type CalendarYear,
  type DayKind,
  type DayString,
  type MovedRequests,
} from '@talent/contract/calendar'
import type { MonthSign } from '@/components/data/month'
import { monthDay } from '@/lib/dates'

/** Why a year can be provisional, in the words of whoever has to act on it. */
export const provisionalText =
  '国家还没公布放假安排，先按法定节日推算，期限数到这一年的都标“暂定”。公布后在这里改，在办的期限自动重算，双方都会看到。'

/** 放假, 只上半天, 上班; of a Saturday or Sunday 补班. */
export const dayKind = (kind: DayKind, day: DayString): string => {
  if (kind === 'off') return '放假'
  if (kind === 'half') return '只上半天'
  return isWeekend(day) ? '补班' : '上班'
}

/** When the offices are open on such a day. */
export const OFFICE_HOURS: Record<DayKind, string> = {
  working: '18:00 前收到的算当天，之后算下一个工作日',
  half: '12:00 停止办公，之后收到的算下一个工作日',
  off: '不办公，收到的算下一个工作日',
}

/** How the offices work on each day of a year. */
export const kindsOf = ({ days }: Pick<CalendarYear, 'days'>): ((day: DayString) => DayKind) => {
  const special = new Map(days.map(({ day, kind }) => [day, kind]))
  return (day) => special.get(day) ?? 'working'
}

export const signOf = (kind: DayKind, day: DayString): MonthSign | null => {
  if (kind !== 'working') return kind
  return isWeekend(day) ? 'made-up' : null
}

/** `16 天上班，含 2 天补班、1 个半天`: a month's days at work. */
export function monthWords(days: readonly DayString[], kindOn: (day: DayString) => DayKind): string {
  const worked = days.filter((day) => kindOn(day) !== 'off')
  const madeUp = worked.filter(isWeekend).length
  const halves = worked.filter((day) => kindOn(day) === 'half').length
  const among = [madeUp > 0 && `${madeUp} 天补班`, halves > 0 && `${halves} 个半天`].filter(Boolean)
  return `${worked.length} 天上班${among.length > 0 ? `，含 ${among.join('、')}` : ''}`
}

/** What an entry did: the requests whose last day it moved, or that it moved none. */
export const movedText = (moved: MovedRequests): string =>
  moved.count === 0 ? '没有在办事项的期限因此变动' : `${moved.count} 件在办事项的期限因此变动`

/** `RC-2026-001127：12月2日改为12月3日` */
export const movedLine = ({ number, from, to }: MovedRequests['requests'][number]): string =>
  `${number}：${from === null ? '无期限' : monthDay(from)}改为${to === null ? '无期限' : monthDay(to)}`
