import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Day, line, optionalLine } from '../common.ts'
import { LIMITS, MOST } from '../limits.ts'
import { CONTACT_CHANNELS } from '../matter/contact.ts'
import { noPersonalNumber } from '../personal-numbers.ts'

/** A day of the week on which the offices work, or a day off that 调休 made one. */
export const PATTERN_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'make_up'] as const
export type PatternDay = (typeof PATTERN_DAYS)[number]
export const PATTERN_DAY_LABEL: Record<PatternDay, string> = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  make_up: '调休上班日',
}

const Time = v.pipe(v.string('请选择时间'), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选择时间'))
const whole = (least: number, most: number, message: string) =>
  v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message))

/** Minutes that one time lasts. */
const [SHORTEST, LONGEST] = [10, 240] as const

/** Times from `from` to `to`: one begins every `every` minutes and lasts `minutes`; at any moment `capacity` people. */
const hours = {
  from: Time,
  to: Time,
  minutes: whole(SHORTEST, LONGEST, '每次 10 到 240 分钟'),
  every: whole(5, 240, '间隔 5 到 240 分钟'),
  capacity: whole(1, 50, '每个时段 1 到 50 人'),
  channel: v.picklist(CONTACT_CHANNELS, '请选择沟通方式'),
  /** Where to come; only in person. */
  place: v.pipe(optionalLine(LIMITS.place, '地点'), noPersonalNumber),
}
export const Hours = v.object(hours)
export type Hours = v.InferOutput<typeof Hours>

/** What a host offers: week by week, more on single days, and what is closed (leave, a meeting). */
export const BookingPattern = v.object({
  weekly: list(
    v.object({ on: v.picklist(PATTERN_DAYS, '请选择星期几'), ...hours }),
    MOST.hours,
    '时段太多，请合并',
  ),
  extra: list(v.object({ day: Day, ...hours }), MOST.hours, '临时加开太多，请先去掉过去的'),
  closed: list(
    v.object({
      day: Day,
      /** Both null: the whole day. */
      from: v.nullable(Time),
      to: v.nullable(Time),
      note: v.pipe(line(LIMITS.calendarNote, '说明'), noPersonalNumber),
    }),
    MOST.hours,
    '不可约的时间太多，请先去掉过去的',
  ),
})
export type BookingPattern = v.InferOutput<typeof BookingPattern>

export const NO_PATTERN: BookingPattern = { weekly: [], extra: [], closed: [] }

/** So many times a day, so that two weeks of them are still a short answer. */
export const MOST_TIMES_A_DAY = 48

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** How many times hours make. */
const timesIn = ({ from, to, minutes, every }: Hours): number =>
  Math.max(0, Math.floor((minutesOf(to) - minutesOf(from) - minutes) / every) + 1)

/** One time by itself, for hosts that name theirs one by one. */
export const SingleTime = v.pipe(
  v.object({
    day: Day,
    from: Time,
    to: Time,
    capacity: hours.capacity,
    channel: hours.channel,
    place: hours.place,
  }),
  v.forward(
    v.check(({ from, to }) => from < to, '结束时间要晚于开始时间'),
    ['to'],
  ),
  v.forward(
    v.check(({ from, to }) => {
      const minutes = minutesOf(to) - minutesOf(from)
      return from >= to || (minutes >= SHORTEST && minutes <= LONGEST)
    }, '每次 10 到 240 分钟'),
    ['to'],
  ),
)
export type SingleTime = v.InferOutput<typeof SingleTime>

/** As hours that make this one time. */
export const hoursOf = (time: SingleTime): BookingPattern['extra'][number] => {
  const minutes = minutesOf(time.to) - minutesOf(time.from)
  return { ...time, minutes, every: minutes }
}

type Span = { from: string; to: string }
const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** Each field that must change, by its path, with what to do about it. */
export function patternFaults(pattern: BookingPattern): { field: string; message: string }[] {
  const faults: { field: string; message: string }[] = []
  const look = <T extends Hours>(name: 'weekly' | 'extra', rows: readonly T[], dayOf: (row: T) => string) =>
    rows.forEach((row, i) => {
      const at = `${name}.${i}`
      if (row.from >= row.to) faults.push({ field: `${at}.to`, message: '结束时间要晚于开始时间' })
      if (row.channel === 'in-person' && row.place === '')
        faults.push({ field: `${at}.place`, message: '当面见要写明地点' })
      if (row.from < row.to && timesIn(row) === 0)
        faults.push({ field: `${at}.minutes`, message: '这段时间放不下一次，请改短每次的时长' })
      const sameDay = rows.slice(0, i + 1).filter((other) => dayOf(other) === dayOf(row))
      if (sameDay.reduce((sum, other) => sum + timesIn(other), 0) > MOST_TIMES_A_DAY)
        faults.push({ field: `${at}.every`, message: `一天最多放出 ${MOST_TIMES_A_DAY} 个时段，请拉长间隔` })
      // At any moment one capacity, one place.
      if (rows.slice(0, i).some((other) => dayOf(other) === dayOf(row) && overlap(other, row)))
        faults.push({ field: `${at}.from`, message: '和同一天的另一段时间重叠，请改开' })
    })
  look('weekly', pattern.weekly, (row) => row.on)
  look('extra', pattern.extra, (row) => row.day)
  pattern.closed.forEach(({ from, to }, i) => {
    if ((from === null) !== (to === null) || (from !== null && to !== null && from >= to))
      faults.push({ field: `closed.${i}.to`, message: '结束时间要晚于开始时间；整天不可约就都不填' })
  })
  return faults
}
