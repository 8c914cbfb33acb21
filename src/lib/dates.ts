import { addDays, chinaTime, OFFICE_CLOSES_AT, weekdayOf, type DayString } from '@talent/contract/calendar'
import type { Slot } from '@talent/contract/matter'
import { now } from './clock'

export { fullDay, weekdayOf } from '@talent/contract/calendar'

/** Wording of days and times, on China's clock, whatever time and zone the device says. */
const parts = (day: DayString) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}

export const todayInChina = (at: Date = now()): DayString => chinaTime(at).day

/** `11月27日`; with its year when that isn't today's. */
export function monthDay(day: DayString, today: DayString = todayInChina()): string {
  const { year, month, date } = parts(day)
  return `${year === parts(today).year ? '' : `${year}年`}${month}月${date}日`
}

/** `11月27日 周五` */
export const dayLabel = (day: DayString, today: DayString = todayInChina()): string =>
  `${monthDay(day, today)} ${weekdayOf(day)}`

/** `11月27日 周五 14:30`; without a time any of that day's: `11月27日 周五 当天都可以`. */
export const slotLabel = ({ day, time }: Slot): string => `${dayLabel(day)} ${time ?? '当天都可以'}`

/** Last day of something: `11月27日 周五前`; on that very day `今天 18:00 前`, on a half day `今天 12:00 前`. */
export const dueLabel = (
  day: DayString,
  today: DayString = todayInChina(),
  closesAt: string | null = null,
): string => (day === today ? `今天 ${closesAt ?? OFFICE_CLOSES_AT} 前` : `${dayLabel(day, today)}前`)

/** After a day that may still move, because the holidays of its year aren't announced. */
export const provisionalMark = (provisional: boolean): '（暂定）' | '' => (provisional ? '（暂定）' : '')

/** Working days left: `剩 3 个工作日`, `今日到期`, `超期 1 个工作日`. */
export function remainingLabel(workingDays: number): string {
  if (workingDays === 0) return '今日到期'
  return workingDays > 0 ? `剩 ${workingDays} 个工作日` : `超期 ${-workingDays} 个工作日`
}

/** `11-17`, for narrow places. */
export const shortDay = (day: DayString): string => day.slice(5)

/** `8:52` */
export const clockTime = (instant: string | Date): string => chinaTime(instant).time.replace(/^0/, '')

export const dayOf = (instant: string | Date): DayString => chinaTime(instant).day

/** Heading of a day in a thread: `今天`, `昨天`, `11月17日 周二`. */
export function threadDay(instant: string | Date, today: DayString = todayInChina()): string {
  const day = dayOf(instant)
  if (day === today) return '今天'
  return day === addDays(today, -1) ? '昨天' : dayLabel(day, today)
}

/** `今天 10:20`, `昨天 9:30`, `11月20日 8:52` */
export function momentLabel(instant: string | Date, today: DayString = todayInChina()): string {
  const day = dayOf(instant)
  const near = day === today ? '今天' : day === addDays(today, -1) ? '昨天' : monthDay(day, today)
  return `${near} ${clockTime(instant)}`
}

export function greeting(at: Date = now()): string {
  const hour = Number(chinaTime(at).time.slice(0, 2))
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

/** `用时 7 个工作日`; what took less than one took some time all the same. */
export const spentLabel = (workingDays: number): string =>
  workingDays < 1 ? '用时不到 1 个工作日' : `用时 ${workingDays} 个工作日`
