import * as v from 'valibot'
import { chinaTime, monthDayOf } from '../calendar/dates.ts'
import { Instant } from '../common.ts'

/** A notice that takes no more applications before its day: since when and why. Its posts stay in sight, closed. */
export const NoticeEnd = v.object({ at: Instant, reason: v.string() })
export type NoticeEnd = v.InferOutput<typeof NoticeEnd>

/** What it mostly is; any other words will do. */
export const END_REASONS = ['已招满，提前截止', '招聘计划取消', '招聘计划调整'] as const

/** 11月24日 10:00 起提前截止报名。原因：已招满 */
export function endedInWords({ at, reason }: NoticeEnd): string {
  const { day, time } = chinaTime(at)
  return `${monthDayOf(day)} ${time} 起提前截止报名。原因：${reason}`
}
