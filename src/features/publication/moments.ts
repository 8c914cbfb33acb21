import { addDays, chinaInstant, chinaTime } from '@talent/contract/calendar'
import { orNull, wordOf, type FieldRow, type Typed } from './components/fields-sheet'

const two = (number: number) => `0${number}`.slice(-2)
/** 00:00, 00:30 … 23:30 */
export const HALF_HOURS = Array.from({ length: 48 }, (_, half) => {
  const time = `${two(Math.floor(half / 2))}:${half % 2 === 0 ? '00' : '30'}`
  return { value: time, text: time }
})

/** The end of a day, as one says it: the first instant of the next. */
const DAY_END = '24:00'
interface Moment {
  key: string
  label: string
  /** Until then: a day alone is over when it ends. */
  end?: boolean
  help?: string
}

/** A day and a time of it, in 北京时间; neither where it isn't said. */
export function momentRows({ key, label, end = false, help }: Moment, typed: Typed): FieldRow[] {
  const time = wordOf(typed, `${key}Time`)
  const known = [...HALF_HOURS, ...(end ? [{ value: DAY_END, text: '当天结束（24:00）' }] : [])]
  const options =
    known.some(({ value }) => value === time) || time === '' ? known : [{ value: time, text: time }, ...known]
  return [
    { key: `${key}Day`, label, as: 'day', optional: true, ...(help !== undefined && { help }) },
    { key: `${key}Time`, label: `${label}的时间`, options, hidden: (now) => wordOf(now, `${key}Day`) === '' },
  ]
}

export function typedMoment({ key, end = false }: Moment, instant: string | null): Typed {
  if (instant === null) return { [`${key}Day`]: '', [`${key}Time`]: end ? DAY_END : '09:00' }
  const { day, time } = chinaTime(instant)
  return end && time === '00:00'
    ? { [`${key}Day`]: addDays(day, -1), [`${key}Time`]: DAY_END }
    : { [`${key}Day`]: day, [`${key}Time`]: time }
}

export function momentOf({ key }: Pick<Moment, 'key'>, typed: Typed): string | null {
  const day = orNull(typed, `${key}Day`)
  if (day === null) return null
  const time = wordOf(typed, `${key}Time`)
  return time === DAY_END ? chinaInstant(addDays(day, 1), '00:00') : chinaInstant(day, time || '00:00')
}
